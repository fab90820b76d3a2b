/**
 * What can go wrong: attacks as point processes that produce incidents at custodians.
 *
 * <p>An attack knows {@link escrowsim.attack.Custodian} and nothing else of the system: no keys, no custody rule, no files,
 * no threads. To add one, write a record that implements {@link escrowsim.attack.AttackModel} and name it in its
 * {@code permits}.
 */
package escrowsim.attack;
