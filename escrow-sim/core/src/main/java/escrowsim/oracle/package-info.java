/**
 * Reference values, computed with 50 digits and checked by a second exact method each, and what they are compared with:
 * families of cases, the closed form of each, and the world that shows it where a scenario can.
 *
 * <p>To add a family: its table in this package's resources and one line in the list it belongs to.
 */
@org.jspecify.annotations.NullMarked
package escrowsim.oracle;
