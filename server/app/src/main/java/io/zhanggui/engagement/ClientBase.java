package io.zhanggui.engagement;

import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import java.util.List;
import java.util.Optional;

/** What the agency's clients are like as a whole. */
public interface ClientBase {

    /** Of the clients the caller sees; empty where they may not see contracts, or are no people of the agency. */
    Optional<Standing> read(Caller caller);

    /**
     * How the clients stand.
     *
     * @param basicTier clients on the basic tier, of those whose tier is agreed and whose work goes on
     * @param withoutKpi contracts in force that name no KPI, of all in force
     */
    record Standing(Survival survival, Part basicTier, Part withoutKpi) {}

    record Part(int part, int of) {}

    /**
     * How long clients stay (Kaplan and Meier 1958): those whose work goes on count as long as they were observed.
     *
     * @param clients all that ever began
     * @param left those whose work ended
     * @param longest days of the longest work so far
     * @param year the share that stays beyond a year; none where nobody was observed that long
     * @param curve the share that stays, by the days since the beginning
     */
    record Survival(int clients, int left, int longest, Optional<Double> year, List<Point> curve) {

        public Survival {
            curve = List.copyOf(curve);
        }

        /** What is counted, in words. */
        public Note said() {
            return new Note(
                    "看得到的 " + clients + " 家客户，从开始合作算起，" + left + " 家已结束；仍在合作的按已合作天数计入（Kaplan–Meier）。",
                    clients + " clients in sight, from the first day of the work; " + left
                            + " ended, the others count as long as they have stayed (Kaplan-Meier).");
        }
    }

    record Point(int day, double staying) {}
}
