/**
 * What a run leaves behind: tables with their schemas, the manifest that vouches for them, and the folder they are put
 * into all at once or not at all.
 *
 * <p>To add a table: a {@link escrowsim.report.Schema} in {@link escrowsim.report.Schemas} and a method in
 * {@link escrowsim.report.Tables}. The header, the data package and the checks follow from the schema.
 */
package escrowsim.report;
