package io.zhanggui.insight;

/** Where a method tells how far it is, and learns that nobody waits any more. */
public interface StudyProgress {

    /**
     * Tells the next step.
     *
     * @param done share of the work that is done, 0 to 1
     * @throws Cancelled where the study was cancelled
     */
    void report(double done, String zh, String en);

    /** One step. */
    record Step(double done, String zh, String en) {}

    /** Nobody waits for the answer any more. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
