package escrowsim.cli;

import escrowsim.cli.words.Version;

/** What the bare command says: what this is, three examples, the next step. */
final class Welcome {

    private Welcome() {}

    static String text() {
        return """
                escrowsim %s - how often would escrowed keys leak, what would they unlock?

                  escrowsim demo                       see it work with real cryptography
                  escrowsim run any-3-of-5             simulate one design 20,000 times
                  escrowsim compare westminster-2017   six designs side by side

                Start with your own case:  escrowsim new my-case.yaml
                All commands:              escrowsim help
                """.formatted(Version.TEXT);
    }
}
