/** Where an answer goes: into a folder with its record, as JSON, or as one table to standard output. */
@NullMarked
package escrowsim.cli.answer;

import org.jspecify.annotations.NullMarked;
