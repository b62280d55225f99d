package io.zhanggui.textscan;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Spellings of a term with up to two of its characters replaced by look-alikes or pieces. */
final class Disguises {

    private static final int MOST_REPLACED = 2;
    private static final int MOST_SPELLINGS = 400;

    private final Folding folding;
    private final Set<Reading> readings;
    private final Map<String, Set<Reading>> found = new LinkedHashMap<>();

    Disguises(Folding folding, Set<Reading> readings) {
        this.folding = folding;
        this.readings = readings;
    }

    /** The spellings, as they are compared, with the readings each stands for; without the term's own. */
    Map<String, Set<Reading>> of(String folded) {
        found.clear();
        replace(folded, 0, 0, EnumSet.noneOf(Reading.class));
        found.remove(folded);
        return found;
    }

    private void replace(String spelling, int from, int replaced, EnumSet<Reading> through) {
        if (replaced > 0) {
            found.putIfAbsent(spelling, EnumSet.copyOf(through));
        }
        if (replaced == MOST_REPLACED) {
            return;
        }
        for (int at = from; at < spelling.length() && found.size() < MOST_SPELLINGS; at++) {
            char meant = spelling.charAt(at);
            if (readings.contains(Reading.LOOKALIKES)) {
                String common = Lookalikes.shipped().commonFor(meant);
                for (int i = 0; i < common.length(); i++) {
                    put(spelling, at, String.valueOf(common.charAt(i)), replaced, through, Reading.LOOKALIKES);
                }
            }
            if (readings.contains(Reading.SPLIT)) {
                for (String pieces : Lookalikes.shipped().piecesOf(meant)) {
                    put(spelling, at, pieces, replaced, through, Reading.SPLIT);
                }
            }
        }
    }

    private void put(String spelling, int at, String instead, int replaced, EnumSet<Reading> through, Reading reading) {
        String compared = folding.fold(instead);
        EnumSet<Reading> more = EnumSet.copyOf(through);
        more.add(reading);
        replace(
                spelling.substring(0, at) + compared + spelling.substring(at + 1),
                at + compared.length(),
                replaced + 1,
                more);
    }
}
