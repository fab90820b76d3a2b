package escrowsim.reproduction.papers;

import escrowsim.access.LawfulDemand.Targets;
import escrowsim.network.Answer;
import escrowsim.network.Cell;
import escrowsim.network.Cell.SeedPlace;
import escrowsim.network.Cell.Shape;
import escrowsim.network.ChainPlan;
import escrowsim.network.ChainTally;
import escrowsim.network.Chaining;
import escrowsim.network.ContactNetwork;
import escrowsim.network.GeneratedNetwork;
import escrowsim.network.ListedNetwork;
import escrowsim.network.Means;
import escrowsim.network.Network;
import escrowsim.network.Opening;
import escrowsim.network.SmallWorld;
import escrowsim.random.Streams;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Contact chaining as it was counted in public: hops at so many contacts each, and what two hops yield in one observed
 * network with fewer members or a shorter history. The observed network does not ship; generated cells of its size stand in
 * for it.
 */
final class ContactChains implements Method {

    private static final int WORLDS = 2_000;
    private static final int NETWORKS = 40;
    private static final int TWO_HOPS = 2;
    private static final double DAYS_PER_MONTH = 365.25 / 12;
    /** Contacts of those who left end long before. */
    private static final double A_YEAR = 365;

    private static final double OFTEN = 1_000;
    private static final double ALIKE = Double.POSITIVE_INFINITY;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>(hops(inputs, run));
        run.progress().done(0.1);
        findings.addAll(left(inputs, run, "random", Shape.RANDOM));
        findings.addAll(left(inputs, run, "hub", Shape.HUB));
        run.progress().done(0.4);
        findings.addAll(history(inputs, run));
        run.progress().done(1);
        return findings;
    }

    private static List<Finding> hops(Inputs inputs, Run run) {
        int contacts = inputs.count("contacts");
        int hops = inputs.count("hops");
        double phones = 0;
        for (int hop = 1; hop <= hops; hop++) {
            phones += StrictMath.pow(contacts, hop);
        }
        ListedNetwork tree = tree(contacts, hops);
        ChainPlan plan = new ChainPlan(
                tree, new ChainPlan.Search(hops, List.of(0.0), true), staying(0), 0, new ChainPlan.Size(1, 1));
        long walked = follow(run, plan, history(ALIKE)).get(0).innocents(hops, 0);
        return List.of(
                Finding.closedForm("tree", "phones", "phone", phones),
                Finding.estimate("tree", "phones", "phone", (double) walked, 0, 1),
                Finding.closedForm("tree", "phones_in_one_hop_more", "phone", StrictMath.pow(contacts, hops + 1.0)));
    }

    /** Everybody has as many contacts besides the one from whom the chain came. */
    private static ListedNetwork tree(int contacts, int hops) {
        int people = 1;
        int level = 1;
        for (int hop = 0; hop < hops; hop++) {
            level *= contacts;
            people += level;
        }
        int[] one = new int[people - 1];
        int[] other = new int[people - 1];
        for (int person = 1; person < people; person++) {
            one[person - 1] = (person - 1) / contacts;
            other[person - 1] = person;
        }
        Network network = Network.of(people, one, other);
        return new ListedNetwork(network, ListedNetwork.Days.unknown(network.ties()), List.of(0));
    }

    /** The two-hop yield when so many have left, against that when nobody has. */
    private static List<Finding> left(Inputs inputs, Run run, String design, Shape shape) {
        int members = inputs.count("members");
        double density = inputs.number(design + ".density");
        double left = inputs.number("left");
        ContactNetwork network = cell(new Cell(members, shape, density, OFTEN, ALIKE));
        List<ChainTally> all = follow(run, plan(run, network, 0), history(A_YEAR));
        List<ChainTally> some = follow(run, plan(run, network, left), history(A_YEAR));
        double formula = shape == Shape.HUB
                ? withHub(members, density, 1 - left) / withHub(members, density, 1)
                : random(members, density, 1 - left) / random(members, density, 1);
        return List.of(
                Finding.closedForm(design, "yield_left", "share", formula), ratio(design, "yield_left", some, all));
    }

    /** The chance to reach a member who stays, as any does with chance {@code stay}, directly or over one who stays. */
    private static double random(int members, double density, double stay) {
        return stay * (1 - (1 - density) * StrictMath.pow(1 - density * density * stay, members - 2.0));
    }

    /** The same with one member more with everybody; any of them is the seed, with the same chance. */
    private static double withHub(int members, double density, double stay) {
        double missed = (1 - density) * StrictMath.pow(1 - density * density * stay, members - 3.0) * (1 - stay);
        double fromOthers = (stay + (members - 2) * stay * (1 - missed)) / (members - 1);
        return (stay + (members - 1) * fromOthers) / members;
    }

    /** The two-hop yield with so many months of history, against that of the whole observation. */
    private static List<Finding> history(Inputs inputs, Run run) {
        int members = inputs.count("members");
        double perMonth = inputs.number("contacts-per-month");
        double shape = inputs.number("contacts-shape");
        double whole = inputs.number("months.all");
        ContactNetwork network = cell(new Cell(members, Shape.STAR, 0, perMonth, shape));
        ChainPlan plan = plan(run, network, 0);
        List<ChainTally> all = follow(run, plan, history(whole * DAYS_PER_MONTH));
        List<Finding> findings = new ArrayList<>();
        for (String name : inputs.namesAfter("months.")) {
            double months = inputs.number("months." + name);
            if (months < whole) {
                double formula =
                        star(members, shown(months, perMonth, shape)) / star(members, shown(whole, perMonth, shape));
                String metric = "yield_" + name + "_months";
                findings.add(Finding.closedForm("history", metric, "share", formula));
                findings.add(ratio("history", metric, follow(run, plan, history(months * DAYS_PER_MONTH)), all));
            }
        }
        return findings;
    }

    /** The chance that a tie shows in so many months. */
    private static double shown(double months, double perMonth, double shape) {
        return 1 - StrictMath.pow(1 + months * perMonth / shape, -shape);
    }

    /** What two hops yield in a star of whose ties each shows with this chance. */
    private static double star(int members, double shown) {
        double fromOthers = (shown + (members - 2) * shown * shown) / (members - 1);
        return (shown + (members - 1) * fromOthers) / members;
    }

    /** A cell alone: the people around it are never in contact. */
    private static ContactNetwork cell(Cell cell) {
        return new GeneratedNetwork(new SmallWorld(cell.members() + 4, 2, 0, 0, ALIKE), cell, SeedPlace.ANY);
    }

    /** A mandate so old that all have left who will. */
    private static ChainPlan plan(Run run, ContactNetwork network, double left) {
        int worlds = (int) Math.min(1_000_000, run.trials(WORLDS));
        return new ChainPlan(
                network,
                new ChainPlan.Search(TWO_HOPS, List.of(0.0), true),
                staying(left),
                1_000,
                new ChainPlan.Size(worlds, Math.min(worlds, NETWORKS)));
    }

    private static Targets staying(double left) {
        return new Targets(1, 1, left, left, 1);
    }

    private static Means history(double days) {
        return new Means(Means.CUSTODIANS, Opening.accounts(days), Answer.AT_ONCE, true);
    }

    private static List<ChainTally> follow(Run run, ChainPlan plan, Means means) {
        return new Chaining(new Streams(run.seed()))
                .follow(List.of(new Chaining.Question(plan, means)))
                .get(0);
    }

    /** Of associates reached in the same worlds, with the error of a ratio over networks. */
    private static Finding ratio(String design, String metric, List<ChainTally> above, List<ChainTally> below) {
        double tops = 0;
        double bottoms = 0;
        for (int part = 0; part < above.size(); part++) {
            tops += above.get(part).reached(TWO_HOPS, 0);
            bottoms += below.get(part).reached(TWO_HOPS, 0);
        }
        double value = bottoms == 0 ? 0 : tops / bottoms;
        double squares = 0;
        for (int part = 0; part < above.size(); part++) {
            double residual = above.get(part).reached(TWO_HOPS, 0)
                    - value * below.get(part).reached(TWO_HOPS, 0);
            squares += residual * residual;
        }
        int n = above.size();
        double error = bottoms == 0 ? 0 : StrictMath.sqrt(squares * n / (n - 1.0)) / bottoms;
        long worlds = above.stream().mapToLong(ChainTally::worlds).sum();
        return Finding.estimate(design, metric, "share", value, error, worlds);
    }
}
