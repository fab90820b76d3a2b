/**
 * The scenario file: what an author may write, read with every problem at once, and handed on as a plan.
 *
 * <p>The key to it is {@link escrowsim.scenario.Parameters}: the one list of settings. The reader's checks, its
 * suggestions, {@code explain}, {@code list parameters}, the JSON Schema, the starter file and the resolved file all follow
 * from it. To add a setting, add its row; to add a model, add its word and the settings that belong to it.
 */
package escrowsim.scenario;
