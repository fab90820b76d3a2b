package escrowsim.engine;

import escrowsim.trial.Ledger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.StringTokenizer;

/** Reads what {@link LedgerText} wrote, line by line under the same names, or says which is wrong. */
record LedgerReader(String prefix, BufferedReader in) implements Ledger {

    private static final int LEAST_ROOM = 16;
    private static final int MOST = 1 << 24;

    @Override
    public Ledger part(String name) {
        return new LedgerReader(prefix + name + ".", in);
    }

    @Override
    public long whole(String name, long value) {
        return number(name, line(name));
    }

    @Override
    public double real(String name, double value) {
        return real(name, line(name));
    }

    @Override
    public long[] wholes(String name, long[] values, int count) {
        long[] read = new long[room(name, count)];
        fill(name, count, (from, to, text) -> Arrays.fill(read, from, to, number(name, text)));
        return count == 0 ? values : read;
    }

    @Override
    public double[] reals(String name, double[] values, int count) {
        double[] read = new double[room(name, count)];
        fill(name, count, (from, to, text) -> Arrays.fill(read, from, to, real(name, text)));
        return count == 0 ? values : read;
    }

    private interface Run {
        void put(int from, int to, String text);
    }

    private void fill(String name, int count, Run run) {
        StringTokenizer items = new StringTokenizer(line(name), " ");
        int filled = 0;
        while (items.hasMoreTokens()) {
            String item = items.nextToken();
            int star = item.indexOf('*');
            long times = star < 0 ? 1 : number(name, item.substring(star + 1));
            if (times < 1 || times > count - filled) {
                throw wrong(name);
            }
            run.put(filled, filled + (int) times, star < 0 ? item : item.substring(0, star));
            filled += (int) times;
        }
        if (filled != count) {
            throw wrong(name);
        }
    }

    private int room(String name, int count) {
        if (count < 0 || count > MOST) {
            throw wrong(name);
        }
        return Math.max(LEAST_ROOM, count);
    }

    private long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong(name);
        }
    }

    private double real(String name, String text) {
        try {
            return Double.longBitsToDouble(Long.parseUnsignedLong(text, 16));
        } catch (NumberFormatException e) {
            throw wrong(name);
        }
    }

    private String line(String name) {
        try {
            String line = in.readLine();
            String start = prefix + name + " ";
            if (line == null || !line.startsWith(start)) {
                throw wrong(name);
            }
            return line.substring(start.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException("there is no usable " + prefix + name);
    }
}
