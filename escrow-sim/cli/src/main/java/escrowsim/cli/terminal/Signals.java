package escrowsim.cli.terminal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The signals that ask a process to end, answered without ending. Java has no name for them in its standard, and a shutdown
 * hook cannot be interrupted a second time; {@code sun.misc.Signal} is there on every JDK from 1.2 on, and is looked up by
 * name because compilers warn of it. A signal that was ignored when the process began stays ignored.
 */
final class Signals implements Interrupts {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private final Interrupts otherwise;

    /** @param otherwise where signals cannot be caught */
    Signals(Interrupts otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Guard during(Runnable action) {
        return otherwise.during(action);
    }

    @Override
    public Guard asking(Runnable first, Runnable second) {
        AtomicInteger caught = new AtomicInteger();
        Map<Object, Object> before = new LinkedHashMap<>();
        try {
            Object handler = handler(() -> {
                if (caught.incrementAndGet() == 1) {
                    first.run();
                } else {
                    second.run();
                    Runtime.getRuntime().halt(ExitCode.STOPPED.number());
                }
            });
            for (String name : NAMES) {
                Object signal = type("Signal").getConstructor(String.class).newInstance(name);
                before.put(signal, handle(signal, handler));
            }
            return () -> before.forEach(Signals::restore);
        } catch (ReflectiveOperationException | RuntimeException e) {
            before.forEach(Signals::restore);
            return otherwise.asking(first, second);
        }
    }

    private static Object handler(Runnable action) throws ClassNotFoundException {
        Class<?> type = type("SignalHandler");
        return Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        action.run();
                    }
                    return method.getReturnType() == int.class ? System.identityHashCode(proxy) : null;
                });
    }

    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        Method handle = type("Signal").getMethod("handle", type("Signal"), type("SignalHandler"));
        return handle.invoke(null, signal, handler);
    }

    private static void restore(Object signal, Object handler) {
        try {
            handle(signal, handler);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("what was found once is there", e);
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("sun.misc." + name);
    }
}
