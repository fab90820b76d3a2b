package escrowsim.network;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does work whose pieces know nothing of each other, on so many threads. */
record Workers(int threads) {

    Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, was " + threads);
        }
    }

    /** Comes back when all of it is done. */
    void run(List<Runnable> pieces) {
        if (threads == 1 || pieces.size() == 1) {
            pieces.forEach(Runnable::run);
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, pieces.size()), Workers::daemon);
        try {
            List<Callable<Object>> calls =
                    pieces.stream().map(Executors::callable).toList();
            for (Future<Object> piece : workers.invokeAll(calls)) {
                piece.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("following contacts failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while contacts were followed", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "escrowsim-contacts");
        thread.setDaemon(true);
        return thread;
    }
}
