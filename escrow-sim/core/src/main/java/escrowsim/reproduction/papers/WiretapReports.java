package escrowsim.reproduction.papers;

import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.summary.ClopperPearson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Wiretaps that met encryption and wiretaps that could not be read, as shares of those authorised and of those on which a
 * prosecutor reported at all; and the changes from year to year.
 */
final class WiretapReports implements Method {

    private static final List<String> SERIES = List.of("authorised", "federal", "state", "arrests", "convictions");

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>();
        for (String year : inputs.namesAfter("encrypted.")) {
            findings.addAll(shares(inputs, year));
        }
        for (String year : inputs.namesAfter("without-report.")) {
            findings.add(
                    share(year, "without_report", of(inputs, "without-report", year), of(inputs, "authorised", year)));
        }
        for (String series : SERIES) {
            for (String year : inputs.namesAfter(series + ".")) {
                findings.addAll(change(inputs, series, year));
            }
        }
        findings.addAll(ranges(inputs));
        return findings;
    }

    private static double of(Inputs inputs, String series, String year) {
        return inputs.number(series + "." + year);
    }

    private static Finding share(String design, String metric, double part, double whole) {
        return Finding.closedForm(design, metric, "share", part / whole);
    }

    private static List<Finding> shares(Inputs inputs, String year) {
        double authorised = of(inputs, "authorised", year);
        int encrypted = inputs.count("encrypted." + year);
        int unread = inputs.count("unread." + year);
        List<Finding> findings = new ArrayList<>(List.of(
                share(year, "encrypted_of_authorised", encrypted, authorised),
                share(year, "unread_of_authorised", unread, authorised),
                share(year, "unread_of_encrypted", unread, encrypted),
                share(year, "unread_of_encrypted_low", ClopperPearson.low(unread, encrypted, 0.95), 1),
                share(year, "unread_of_encrypted_high", ClopperPearson.high(unread, encrypted, 0.95), 1)));
        if (inputs.has("without-report." + year)) {
            double reported = reported(inputs, year);
            findings.add(share(year, "encrypted_of_reported", encrypted, reported));
            findings.add(share(year, "unread_of_reported", unread, reported));
        }
        return findings;
    }

    private static double reported(Inputs inputs, String year) {
        return of(inputs, "authorised", year) - of(inputs, "without-report", year);
    }

    private static List<Finding> change(Inputs inputs, String series, String year) {
        String before = series + "." + (Integer.parseInt(year) - 1);
        if (!inputs.has(before)) {
            return List.of();
        }
        double percent = 100 * (of(inputs, series, year) / inputs.number(before) - 1);
        return List.of(Finding.closedForm(year, series + "_change", "%", percent));
    }

    /** The lowest and the highest year. */
    private static List<Finding> ranges(Inputs inputs) {
        double[] missing = inputs.namesAfter("without-report.").stream()
                .mapToDouble(year -> 100 * of(inputs, "without-report", year) / of(inputs, "authorised", year))
                .toArray();
        double[] met = inputs.namesAfter("without-report.").stream()
                .filter(year -> Integer.parseInt(year) >= 2019 && inputs.has("encrypted." + year))
                .mapToDouble(year -> 100 * of(inputs, "encrypted", year) / reported(inputs, year))
                .toArray();
        return List.of(
                percent(
                        "all-years",
                        "without_report_lowest",
                        DoubleStream.of(missing).min().orElseThrow()),
                percent(
                        "all-years",
                        "without_report_highest",
                        DoubleStream.of(missing).max().orElseThrow()),
                percent(
                        "2019-2022",
                        "encrypted_of_reported_lowest",
                        DoubleStream.of(met).min().orElseThrow()),
                percent(
                        "2019-2022",
                        "encrypted_of_reported_highest",
                        DoubleStream.of(met).max().orElseThrow()));
    }

    private static Finding percent(String design, String metric, double percent) {
        return Finding.closedForm(design, metric, "%", percent);
    }
}
