package escrowsim.cli.reproduce;

import escrowsim.report.DataPackage;
import escrowsim.report.Manifest;
import escrowsim.report.ResultsFolder;
import escrowsim.reproduction.Reproduction;
import java.util.List;

/** Something with claims that can be computed: a bundled analysis, or a study of a user's own. */
interface Reproducible {

    String id();

    /** All that the result depends on. */
    Manifest.Run record();

    /** The ids of its claims. */
    List<String> claims();

    /** What the command line changed, as typed. */
    List<String> overrides();

    DataPackage dataPackage();

    /** Computes it and writes nothing. */
    Reproduction compute();

    /** Computes it and adds what it computed, but for the claims, to the folder. */
    Reproduction computeInto(ResultsFolder folder);
}
