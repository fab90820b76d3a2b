package escrowsim.scenario;

import escrowsim.scenario.Assumption.Evidence;

/**
 * A section being read.
 *
 * @param section its place in the tree of settings
 * @param path its place in the scenario
 * @param key where its name stands
 * @param model the one chosen in it or around it; empty if none is due, or none is known
 * @param evidence what it and the sections around it say of their values
 */
record Context(Section section, String path, Place key, String model, Evidence evidence) {

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    Context below(Section child, String name, Place childKey) {
        return new Context(child, pathOf(name), childKey, model, evidence);
    }

    Context with(String chosenModel, Evidence own) {
        return new Context(section, path, key, chosenModel, own.or(evidence));
    }

    boolean takesEvidence() {
        return section.group().map(Group::evidence).orElse(false);
    }
}
