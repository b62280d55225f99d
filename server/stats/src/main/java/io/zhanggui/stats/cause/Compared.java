package io.zhanggui.stats.cause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Two periods made comparable: of periods of one length only those days count whose partner is known too, of others all
 * that are known, the earlier ones brought to as many days.
 *
 * @param before places of the days that count
 * @param now the same of the later period
 * @param missingBefore days left out
 */
record Compared(int[] before, int[] now, List<LocalDate> missingBefore, List<LocalDate> missingNow) {

    static Compared of(ShopDays shop, Spans spans, IntPredicate counts) {
        int from = shop.place(spans.before().from());
        int start = shop.place(spans.now().from());
        int lengthBefore = spans.before().days();
        int lengthNow = spans.now().days();
        boolean paired = lengthBefore == lengthNow;
        List<Integer> before = new ArrayList<>();
        List<Integer> now = new ArrayList<>();
        List<LocalDate> missingBefore = new ArrayList<>();
        List<LocalDate> missingNow = new ArrayList<>();
        for (int i = 0; i < Math.max(lengthBefore, lengthNow); i++) {
            boolean old = i < lengthBefore && shop.isKnown(from + i) && counts.test(from + i);
            boolean young = i < lengthNow && shop.isKnown(start + i) && counts.test(start + i);
            if (old && (!paired || young)) {
                before.add(from + i);
            } else if (i < lengthBefore && !shop.isKnown(from + i)) {
                missingBefore.add(shop.day(from + i));
            }
            if (young && (!paired || old)) {
                now.add(start + i);
            } else if (i < lengthNow && !shop.isKnown(start + i)) {
                missingNow.add(shop.day(start + i));
            }
        }
        return new Compared(array(before), array(now), missingBefore, missingNow);
    }

    boolean isEmpty() {
        return before.length == 0 || now.length == 0;
    }

    /** What a sum over the earlier days is multiplied by. */
    double scale() {
        return (double) now.length / before.length;
    }

    private static int[] array(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
