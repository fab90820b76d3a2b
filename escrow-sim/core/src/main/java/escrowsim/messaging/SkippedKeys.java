package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The content keys of messages that others overtook, until they come or there are too many. Mutable.
 *
 * <p>They are the price of order: whoever takes the device reads what they open.
 */
final class SkippedKeys implements AutoCloseable {

    /** Of all chains together; the oldest are erased first, and their messages are lost. */
    static final int MOST = 2_000;

    private record Place(Bytes chain, int number) {}

    private final Map<Place, Secret> byPlace = new LinkedHashMap<>();

    Optional<Secret> find(Bytes chain, int number) {
        return Optional.ofNullable(byPlace.get(new Place(chain, number)));
    }

    void keep(Bytes chain, int number, Secret contentKey) {
        byPlace.put(new Place(chain, number), contentKey);
        if (byPlace.size() > MOST) {
            Place oldest = byPlace.keySet().iterator().next();
            erase(oldest.chain(), oldest.number());
        }
    }

    /** The caller's to close. */
    List<Secret> copies() {
        return byPlace.values().stream()
                .map(key -> key.part(0, key.length()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    void erase(Bytes chain, int number) {
        Secret used = byPlace.remove(new Place(chain, number));
        if (used != null) {
            used.close();
        }
    }

    @Override
    public void close() {
        byPlace.values().forEach(Secret::close);
        byPlace.clear();
    }
}
