package escrowsim.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * When shares exist: epochs of {@code epochYears}, the last cut at the horizon; infinity for one key, 0 for keys that evolve
 * continuously. All in years.
 *
 * @param retentionYears how long a share outlives its epoch
 * @param storedYears how long a ciphertext can be got
 */
public record KeyTimes(double epochYears, double retentionYears, double storedYears, double horizonYears) {

    /** Epochs nearer to a whole number than this are one. */
    private static final double ROUNDING = 1e-9;

    public KeyTimes {
        Require.notNegative("epoch_years", epochYears);
        Require.notNegative("retention_years", retentionYears);
        Require.notNegative("stored_years", storedYears);
        Require.positive("horizon_years", horizonYears);
    }

    /** An epoch, or the moment at which its traffic is sent where keys evolve continuously. */
    public record Epoch(double from, double to) {}

    public boolean continuous() {
        return epochYears == 0;
    }

    public double count() {
        return epochYears >= horizonYears ? 1 : StrictMath.ceil(horizonYears / epochYears - ROUNDING);
    }

    /** All epochs; only where there are any. */
    public List<Epoch> epochs() {
        int count = (int) count();
        List<Epoch> epochs = new ArrayList<>(count);
        for (int j = 0; j < count; j++) {
            double from = j == 0 ? 0 : j * epochYears;
            epochs.add(new Epoch(from, j == count - 1 ? horizonYears : (j + 1) * epochYears));
        }
        return epochs;
    }

    /** In which time a share must be taken so that traffic of the epoch, sent at {@code sent}, can be read. */
    public HoldingPeriod existing(Epoch epoch, double sent) {
        return new HoldingPeriod(epoch.from(), Math.min(shareEnd(epoch), sent + storedYears));
    }

    /** When the last share of an epoch is deleted, or the horizon. */
    double shareEnd(Epoch epoch) {
        return Math.min(horizonYears, epoch.to() + retentionYears);
    }
}
