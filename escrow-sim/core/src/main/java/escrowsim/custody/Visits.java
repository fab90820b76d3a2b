package escrowsim.custody;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Where the members of a coalition are inside now, several at one custodian where they came separately. Mutable, for one coalition. */
final class Visits implements Iterable<Visit> {

    private final List<Visit> open = new ArrayList<>();

    void enter(Vault vault) {
        open.add(vault.enter());
    }

    /** One of those who are inside leaves. */
    void leave(String custodian) {
        for (Visit visit : open) {
            if (visit.custodian().equals(custodian)) {
                open.remove(visit);
                visit.close();
                return;
            }
        }
    }

    @Override
    public Iterator<Visit> iterator() {
        return open.iterator();
    }
}
