package escrowsim.trial;

/** Sorts without allocating. Ties keep the order of the indices, so a sort never depends on how it was done. */
final class Order {

    private static final int SMALL = 24;

    private Order() {}

    /** Sorts {@code index[0..count)} by {@code key[index]}, then by the index itself. */
    static void sort(int[] index, int count, double[] key) {
        if (count <= SMALL) {
            insertionSort(index, count, key);
            return;
        }
        for (int root = count / 2 - 1; root >= 0; root--) {
            sink(index, root, count, key);
        }
        for (int last = count - 1; last > 0; last--) {
            int largest = index[0];
            index[0] = index[last];
            index[last] = largest;
            sink(index, 0, last, key);
        }
    }

    private static void insertionSort(int[] index, int count, double[] key) {
        for (int i = 1; i < count; i++) {
            int item = index[i];
            int j = i;
            while (j > 0 && before(item, index[j - 1], key)) {
                index[j] = index[j - 1];
                j--;
            }
            index[j] = item;
        }
    }

    private static void sink(int[] index, int from, int count, double[] key) {
        int item = index[from];
        int place = from;
        while (2 * place + 1 < count) {
            int child = 2 * place + 1;
            if (child + 1 < count && before(index[child], index[child + 1], key)) {
                child++;
            }
            if (!before(item, index[child], key)) {
                break;
            }
            index[place] = index[child];
            place = child;
        }
        index[place] = item;
    }

    private static boolean before(int a, int b, double[] key) {
        return key[a] < key[b] || (key[a] == key[b] && a < b);
    }
}
