package earmark.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far long work has come: a bar for a person at a terminal, plain lines for everyone else. Use from one thread. */
final class Progress implements AutoCloseable {
    private static final int REPAINT_MS = 200;
    private static final int STEPS_A_LINE = 500;

    private final Console console;
    private final String task;
    private @Nullable ProgressBar bar;

    Progress(Console console, String task) {
        this.console = console;
        this.task = task;
    }

    /** Says how much there is to do. */
    void planned(int steps) {
        if (console.terminal() && steps > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REPAINT_MS)
                    .continuousUpdate()
                    .build();
        }
    }

    /**
     * One step is done.
     *
     * @param line what became of it
     * @param important whether a person at a terminal should see the line beside the bar
     */
    void step(String line, boolean important) {
        if (bar != null) {
            bar.step();
        }
        if (bar == null) {
            console.err().println(line);
        } else if (important) {
            // the bar would paint over the line it stands on
            console.err().println("\n" + line);
        }
    }

    /**
     * One of very many steps is done, of which not each deserves a line.
     *
     * @param done how many are
     * @param planned how many there are
     */
    void tick(long done, long planned) {
        if (bar != null) {
            bar.step();
        } else if (done % STEPS_A_LINE == 0) {
            console.err().println(task + ": " + done + " of " + planned);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
