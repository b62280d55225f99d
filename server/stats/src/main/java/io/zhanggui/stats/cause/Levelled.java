package io.zhanggui.stats.cause;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Both periods without their festivals: the ordinary days stand for the whole of each, and what the festival days sold
 * beyond that is set apart. A period of festival days only is taken to be ordinarily as the other one.
 *
 * @param festival what festivals add to the change, in net yuan
 * @param festive whether there are no ordinary days in either, so that nothing is set apart
 */
record Levelled(Stretch before, Stretch now, double festival, boolean festive) {

    private static final double LEAST_SHARE = 0.2;
    private static final int LEAST_DAYS = 2;

    static Levelled of(ShopDays shop, Compared days, boolean paired, FestivalDays festivals) {
        Stretch wholeBefore = new Stretch(days.before(), days.scale());
        Stretch wholeNow = new Stretch(days.now(), 1);
        boolean[] alike = new boolean[days.now().length];
        if (paired) {
            for (int i = 0; i < alike.length; i++) {
                alike[i] = festivals.areAlike(shop.day(days.before()[i]), shop.day(days.now()[i]));
            }
        }
        int[] ordinaryBefore = ordinary(shop, days.before(), paired, alike, festivals);
        int[] ordinaryNow = ordinary(shop, days.now(), paired, alike, festivals);
        if (ordinaryBefore.length == days.before().length && ordinaryNow.length == days.now().length) {
            return new Levelled(wholeBefore, wholeNow, 0, false);
        }
        boolean before = isEnough(ordinaryBefore, days.before());
        boolean now = isEnough(ordinaryNow, days.now());
        if (!before && !now) {
            return new Levelled(wholeBefore, wholeNow, 0, true);
        }
        Stretch levelNow = new Stretch(ordinaryNow, (double) days.now().length / Math.max(1, ordinaryNow.length));
        Stretch levelBefore =
                new Stretch(ordinaryBefore, (double) days.now().length / Math.max(1, ordinaryBefore.length));
        Stretch usedBefore = before ? levelBefore : levelNow;
        Stretch usedNow = now ? levelNow : levelBefore;
        double festival = wholeNow.sum(shop.net())
                - usedNow.sum(shop.net())
                - (wholeBefore.sum(shop.net()) - usedBefore.sum(shop.net()));
        return new Levelled(usedBefore, usedNow, festival, false);
    }

    private static int[] ordinary(
            ShopDays shop, int[] places, boolean paired, boolean[] alike, FestivalDays festivals) {
        return IntStream.range(0, places.length)
                .filter(i -> (paired && alike[i]) || !isFelt(festivals, shop.day(places[i])))
                .map(i -> places[i])
                .toArray();
    }

    private static boolean isFelt(FestivalDays festivals, LocalDate day) {
        return festivals.isFelt(day);
    }

    private static boolean isEnough(int[] ordinary, int[] all) {
        return ordinary.length >= Math.min(all.length, Math.max(LEAST_DAYS, LEAST_SHARE * all.length));
    }

    @Override
    public String toString() {
        return Arrays.toString(before.places()) + " to " + Arrays.toString(now.places());
    }
}
