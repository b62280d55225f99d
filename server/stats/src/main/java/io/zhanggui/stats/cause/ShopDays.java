package io.zhanggui.stats.cause;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A shop day by day, from long before the compared periods; all arrays are of one length.
 *
 * @param first the day of place 0
 * @param known whether all reports hold the day
 * @param cells what was sold, by item and where known by channel
 * @param paid of the whole shop in yuan; what the cells do not hold of it is told as unassigned
 * @param kept paid less refunds, in yuan; equal to {@code paid} where refunds are not asked about
 * @param net what is asked about: {@code kept}, or what is left of it after costs
 * @param spend for promotion, in yuan
 * @param largestOrder of the day in yuan; 0 where not known
 * @param paidChannels those of the cells' channels that spending buys
 */
public record ShopDays(
        LocalDate first,
        boolean[] known,
        List<Cell> cells,
        double[] paid,
        double[] kept,
        double[] net,
        double[] spend,
        double[] largestOrder,
        Set<String> paidChannels) {

    public ShopDays {
        cells = List.copyOf(cells);
        paidChannels = Set.copyOf(paidChannels);
    }

    int place(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    LocalDate day(int place) {
        return first.plusDays(place);
    }

    boolean isKnown(int place) {
        return place >= 0 && place < known.length && known[place];
    }

    static double sum(double[] values, int... places) {
        double sum = 0;
        for (int place : places) {
            sum += values[place];
        }
        return sum;
    }
}
