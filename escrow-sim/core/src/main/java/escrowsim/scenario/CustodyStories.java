package escrowsim.scenario;

import java.util.List;
import java.util.Optional;

/** Each custody model in plain words. */
final class CustodyStories {

    /**
     * One model.
     *
     * @param holds who holds what
     * @param oneMessage what it takes to read one message lawfully
     * @param everything what it takes to read everything
     * @param change what rotation and refresh change
     * @param by who proposed it, or ran it
     */
    record Story(String model, String holds, String oneMessage, String everything, String change, String by) {}

    private static final List<Story> ALL = List.of(
            new Story(
                    "none",
                    "Only the two ends hold keys.",
                    "Nobody else can; what a warrant gets is what lies on a device or comes from a participant.",
                    "Every device.",
                    "Nothing: there is nothing to rotate outside the ends.",
                    "What messaging services with end-to-end encryption do; the baseline of every comparison."),
            new Story(
                    "provider-key",
                    "The provider holds a key for each user and epoch, or a master key from which all are derived.",
                    "An order to the provider, which has the ciphertext too.",
                    "All rows of the provider's vault, one epoch after the other; with a master key, that key once.",
                    "Shorter epochs make a stolen row open less. A master key makes rotation count for nothing; there are"
                            + " no shares to refresh.",
                    "How mail and cloud services work; the key storage that Keys Under Doormats (2015) warns of."),
            new Story(
                    "agency-key",
                    "One agency holds each epoch's private key; the service holds the ciphertext.",
                    "The agency's key, and the message from whoever stores it.",
                    "The agency's keys of all epochs, and all ciphertext.",
                    "Shorter epochs make one stolen key open less. There are no shares to refresh.",
                    "The single-agency proposals of the 1990s (Denning and Branstad's taxonomy, 1996)."),
            new Story(
                    "split-key",
                    "Every custodian holds one component of each epoch's key; their exclusive or is the key.",
                    "All custodians, without exception: one who refuses or has lost its component stops it.",
                    "All components of each epoch.",
                    "Shorter epochs make a full set open less; a refresh makes components from before and after useless"
                            + " together.",
                    "Micali's fair cryptosystems (1992) and the two escrow agents of 1993."),
            new Story(
                    "threshold-shares",
                    "Each custodian holds a share of each epoch's key under a rule such as 3 of 5, nested if need be.",
                    "A set of custodians that satisfies the rule; a share that is wrong is seen.",
                    "Shares of such a set in every epoch.",
                    "Shorter epochs make a stolen set open less; a refresh makes shares from before and after useless"
                            + " together.",
                    "Shamir (1979); for escrow, Desmedt, Micali and others in the 1990s."),
            new Story(
                    "verifiable-shares",
                    "As with threshold shares, and everybody can check what he was dealt.",
                    "A set that satisfies the rule; who hands in anything false is named at once.",
                    "Shares of such a set in every epoch.",
                    "As with threshold shares, and whoever cheats at a refresh is named and left out.",
                    "Feldman (1987), Pedersen (1991); refresh by Herzberg, Jarecki, Krawczyk and Yung (1995)."),
            new Story(
                    "threshold-decryption",
                    "Each custodian holds a share and decrypts its part of one message with it.",
                    "Partial decryptions, with proofs, from a set that satisfies the rule; the key is never assembled.",
                    "Copies of such a set's shares; from devices, one message at a time while inside.",
                    "As with threshold shares.",
                    "Desmedt and Frankel (1989)."),
            new Story(
                    "clipper-leaf",
                    "Two agents hold a component each of every device's key, a third party the family key.",
                    "Both components and the family key, which then open all that the device ever encrypted.",
                    "The components of all devices, or both seeds of each programming session.",
                    "Nothing: a device's key is burnt in for its life.",
                    "The Escrowed Encryption Standard, FIPS 185 (1994); broken by Blaze (1994)."),
            new Story(
                    "partial-key",
                    "Custodians hold part of each key under any rule; the other bits nobody holds.",
                    "A set that satisfies the rule, and the price of a search.",
                    "Such a set, and that price for each user and epoch.",
                    "Shorter epochs and refresh as with threshold shares; each epoch must also be paid anew.",
                    "Shamir (1995); Bellare and Goldwasser (1997); IBM Lotus Notes (1996)."),
            new Story(
                    "crumple-zone",
                    "Nobody holds anything.",
                    "The price of a search for each message.",
                    "That price for every message: whoever has the money can.",
                    "There is nothing to rotate or refresh; cheaper computing makes messages cheaper.",
                    "Wright and Varia (2018)."),
            new Story(
                    "translucent",
                    "One agency holds a key that opens a share of all messages; no sender knows which.",
                    "The agency's key, and luck: the message must be among that share.",
                    "That share can be read with the key, the rest by nobody.",
                    "Shorter epochs make a stolen key open less.",
                    "Bellare and Rivest (1999)."),
            new Story(
                    "device-vault",
                    "The vendor holds unlock keys; what they open lies on the device and nowhere else.",
                    "The device in hand, the vendor's key, and the delay; the broken seal shows it afterwards.",
                    "Every device in hand.",
                    "Shorter epochs make a stolen unlock key open devices taken later no more.",
                    "Ozzie's CLEAR (2018); Savage (2018)."),
            new Story(
                    "identity-based",
                    "A key generator holds a master key from which it derives every user's private key.",
                    "An order to the generator.",
                    "The master key, once: past and future.",
                    "Nothing: every epoch's keys come from the same master key.",
                    "Shamir (1984); Boneh and Franklin (2001), who name escrow as a property. The real keys of this program"
                            + " are a stand-in of the same structure, without pairings: the generator derives a key pair for"
                            + " each message and hands out its public half, which senders would compute themselves."),
            new Story(
                    "ghost-participant",
                    "Nobody holds a key; the provider decides who is a member of a conversation.",
                    "An order to the provider, which adds a silent member: from then on, not before.",
                    "Adding members everywhere, which members can notice if keys are in a public log.",
                    "There is nothing to rotate or refresh.",
                    "Levy and Robinson of GCHQ (2018)."),
            new Story(
                    "escrowed-backup",
                    "A group of hardware modules holds each user's backup key behind a PIN and a limit of guesses.",
                    "A set of modules that satisfies the rule, and the price of guessing past the limit.",
                    "Such a set, and that price for every user.",
                    "Shorter epochs and refresh as with threshold shares.",
                    "Apple and Google's backup vaults, Signal's value recovery, WhatsApp (2021)."),
            new Story(
                    "carrier-tap",
                    "Nobody holds a key: links are encrypted up to the carrier, which can tap anybody.",
                    "An order to the carrier: from then on, not before.",
                    "The carrier's interception system, for as long as somebody is inside.",
                    "There is nothing to rotate or refresh.",
                    "Telephony under CALEA and ETSI; abused in Athens (2004) and by Salt Typhoon (2024)."),
            new Story(
                    "transparent-warrants",
                    "As in the model that it wraps; the public holds a log of every access.",
                    "As wrapped, with a warrant that the devices find in the log.",
                    "As wrapped; what can be copied needs no entry, and an audit notices that after some days.",
                    "As wrapped.",
                    "Frankle, Park, Shaar, Goldwasser and Weitzner (2018), after Certificate Transparency."));

    private CustodyStories() {}

    static Optional<String> of(String model) {
        return ALL.stream()
                .filter(story -> story.model().equals(model))
                .findFirst()
                .map(CustodyStories::text);
    }

    private static String text(Story story) {
        return String.join(
                "\n",
                part("Who holds what", story.holds()),
                part("One message, lawfully", story.oneMessage()),
                part("Everything", story.everything()),
                part("Rotation and refresh", story.change()),
                part("Proposed by", story.by()));
    }

    private static String part(String head, String text) {
        return Wrap.paragraph(head + ": " + text);
    }
}
