package io.zhanggui.stats.cause;

import java.time.LocalDate;
import java.util.List;

/**
 * Why the money moved. Amounts are yuan in whole fen; causes and rests sum to {@code now − before} exactly.
 *
 * @param before over the days that count, brought to as many as the later period has
 * @param now over the days that count
 * @param countedBefore the days that count
 * @param countedNow the days that count
 * @param missingBefore days of the earlier period that some report lacks
 * @param causes the largest in yuan first
 * @param rests what else there is, by where it lies; those of 0 are left out
 * @param ordinary what the change ordinarily is between two such periods, as a standard deviation in yuan; 0 where
 *     the past is too short to tell
 * @param pairs how many earlier pairs of periods that rests on
 * @param festive whether festivals are felt in all days of both, so that nothing tells them apart from other causes
 */
public record Explained(
        double before,
        double now,
        List<LocalDate> countedBefore,
        List<LocalDate> countedNow,
        List<LocalDate> missingBefore,
        List<LocalDate> missingNow,
        List<Cause> causes,
        List<Rest> rests,
        Verdict verdict,
        double ordinary,
        int pairs,
        boolean festive) {

    public Explained {
        countedBefore = List.copyOf(countedBefore);
        countedNow = List.copyOf(countedNow);
        missingBefore = List.copyOf(missingBefore);
        missingNow = List.copyOf(missingNow);
        causes = List.copyOf(causes);
        rests = List.copyOf(rests);
    }

    /** Where a rest lies. */
    public enum Place {
        VISITORS,
        CONVERSION,
        PIECES,
        PRICE,
        REFUNDS,
        COSTS,
        FESTIVAL,
        /** Sales that no item's report holds: postage, items without report, another count of the platform. */
        UNASSIGNED
    }

    /** What no cause explains, within its ordinary spread. */
    public record Rest(Place place, double amount) {}

    /** What can be said in one word. */
    public enum Verdict {
        /** At least one cause stands out. */
        CAUSED,
        /** No cause stands out, and the whole moved no further than it ordinarily does. */
        ORDINARY,
        /** The whole moved further than ordinarily, by many small moves. */
        SCATTERED,
        /** The past is too short to tell what is ordinary. */
        UNJUDGED
    }

    public double change() {
        return Math.round((now - before) * 100) / 100.0;
    }
}
