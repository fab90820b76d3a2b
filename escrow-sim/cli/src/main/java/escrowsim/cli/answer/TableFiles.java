package escrowsim.cli.answer;

import escrowsim.cli.words.ExcelCopy;
import escrowsim.report.ResultsFolder;
import escrowsim.report.Table;

/**
 * The tables of a folder.
 *
 * @param excel whether each has a copy that Excel opens as it is
 */
public record TableFiles(ResultsFolder folder, boolean excel) {

    public void write(Table table) {
        folder.table(table);
        if (excel) {
            folder.file(ExcelCopy.of(table.schema().name() + ".csv"), ExcelCopy.of(table.csv()));
        }
    }
}
