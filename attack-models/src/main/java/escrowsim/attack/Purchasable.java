package escrowsim.attack;

/** All that an adversary with money needs to know of the rule, which is public. */
public interface Purchasable {

    /**
     * The qualified set with the least sum of prices; empty if none can be bought.
     *
     * @param prices of each custodian, by its index in the plan; infinity for one that is not for sale
     */
    int[] cheapestSet(double[] prices);
}
