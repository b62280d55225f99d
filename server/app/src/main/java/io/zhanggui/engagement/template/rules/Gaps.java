package io.zhanggui.engagement.template.rules;

import io.zhanggui.engagement.template.Filled.Gap;
import io.zhanggui.engagement.template.Place;
import io.zhanggui.settlement.contract.Quantity;
import io.zhanggui.settlement.contract.Quantity.Mark;
import io.zhanggui.shared.Bilingual;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads answers and notes every place that is empty or holds what it cannot. */
final class Gaps {

    private static final int LONGEST = 100;
    private static final int LONGEST_WHOLE = 4;

    private final List<Gap> found = new ArrayList<>();

    List<Gap> found() {
        return found;
    }

    /** What stands in a place; empty, and noted, where nothing fit does. */
    String value(String prefix, Place place, Map<String, String> answers) {
        String said = answers.getOrDefault(place.key(), place.usual()).strip();
        if (said.isEmpty()) {
            note(prefix + place.key(), place.name(), new Bilingual("还没有填", "not filled yet"));
            return "";
        }
        if (!fits(place, said)) {
            Bilingual form = place.kind().form();
            note(
                    prefix + place.key(),
                    place.name(),
                    new Bilingual("“" + said + "”不能用：" + form.zh(), "\"" + said + "\" does not fit: " + form.en()));
            return "";
        }
        return said;
    }

    void note(String path, Bilingual name, Bilingual said) {
        found.add(new Gap(path, name, said));
    }

    private static boolean fits(Place place, String said) {
        return switch (place.kind()) {
            case TEXT -> said.length() <= LONGEST;
            case DAY -> isDay(said);
            case MONEY -> marked(said, Mark.PLAIN, false);
            case SHARE -> marked(said, Mark.PERCENT, true);
            case POINTS -> marked(said, Mark.POINTS, true);
            case NUMBER -> marked(said, Mark.PLAIN, true);
            case WHOLE -> said.length() <= LONGEST_WHOLE && said.chars().allMatch(each -> each >= '0' && each <= '9');
            case CHOICE -> place.choices().stream().anyMatch(each -> each.key().equals(said));
        };
    }

    private static boolean marked(String said, Mark mark, boolean negative) {
        Optional<Quantity> number = Quantity.parse(said);
        return number.isPresent()
                && number.get().mark() == mark
                && (negative || number.get().value().signum() >= 0);
    }

    private static boolean isDay(String said) {
        try {
            LocalDate day = LocalDate.parse(said);
            return day.getYear() >= 2000 && day.getYear() < 2100;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
