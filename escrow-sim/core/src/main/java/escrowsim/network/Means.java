package escrowsim.network;

/**
 * A way to look at contacts.
 *
 * @param id {@code custodians}, {@code phone} or {@code metadata}
 * @param underMandate whether it exists only where keys are escrowed, so that people have left because of it
 */
public record Means(String id, Opening opening, Answer answer, boolean underMandate) {

    public static final String CUSTODIANS = "custodians";
    public static final String PHONE = "phone";
    public static final String METADATA = "metadata";
}
