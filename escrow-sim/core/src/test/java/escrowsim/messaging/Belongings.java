package escrowsim.messaging;

import escrowsim.crypto.Secret;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every secret that a party's objects still hold, as somebody finds who takes the whole memory of its devices. */
final class Belongings {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Secret> secrets = new ArrayList<>();

    static List<Secret> of(Object... owned) {
        Belongings found = new Belongings();
        for (Object object : owned) {
            found.search(object);
        }
        return found.secrets;
    }

    private void search(Object object) {
        if (object == null || !seen.add(object)) {
            return;
        }
        if (object instanceof Secret secret) {
            secrets.add(secret);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::search);
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(this::search);
        } else if (object instanceof Map<?, ?> map) {
            map.values().forEach(this::search);
        } else if (object.getClass().getName().startsWith("escrowsim.")) {
            fields(object);
        }
    }

    private void fields(Object object) {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                try {
                    field.setAccessible(true);
                    search(field.get(object));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
