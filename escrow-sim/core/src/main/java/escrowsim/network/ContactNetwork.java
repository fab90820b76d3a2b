package escrowsim.network;

import escrowsim.attack.Randomness;

/** Whose contacts are followed. */
public sealed interface ContactNetwork permits GeneratedNetwork, ListedNetwork {

    /** Whether it is drawn, so that there can be several: worlds in one of them are alike. */
    boolean isDrawn();

    int people();

    /** The network of this number with nobody cast yet. */
    Scene scene(int number, Randomness randomness);

    /** Says who is who in a world. */
    void cast(Scene scene, long world, Randomness randomness);
}
