package escrowsim.engine;

import escrowsim.trial.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes numbers as lines {@code name value}, reals by their bits in hexadecimal digits, a repeated one as {@code x*n}. */
record LedgerText(String prefix, Writer out) implements Ledger {

    @Override
    public Ledger part(String name) {
        return new LedgerText(prefix + name + ".", out);
    }

    @Override
    public long whole(String name, long value) {
        line(name, Long.toString(value));
        return value;
    }

    @Override
    public double real(String name, double value) {
        line(name, bits(value));
        return value;
    }

    @Override
    public long[] wholes(String name, long[] values, int count) {
        list(name, count, (i, j) -> values[i] == values[j], i -> Long.toString(values[i]));
        return values;
    }

    @Override
    public double[] reals(String name, double[] values, int count) {
        list(
                name,
                count,
                (i, j) -> Double.doubleToRawLongBits(values[i]) == Double.doubleToRawLongBits(values[j]),
                i -> bits(values[i]));
        return values;
    }

    private interface Same {
        boolean at(int i, int j);
    }

    private interface Text {
        String of(int i);
    }

    private void list(String name, int count, Same same, Text text) {
        StringBuilder line = new StringBuilder();
        int next;
        for (int i = 0; i < count; i = next) {
            next = i + 1;
            while (next < count && same.at(next, i)) {
                next++;
            }
            line.append(i == 0 ? "" : " ").append(text.of(i));
            line.append(next - i == 1 ? "" : "*" + (next - i));
        }
        line(name, line);
    }

    private void line(String name, CharSequence value) {
        try {
            out.append(prefix).append(name).append(' ').append(value).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToRawLongBits(value));
    }
}
