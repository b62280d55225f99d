package io.zhanggui.engagement.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.SubjectRef;
import java.time.LocalDate;
import java.util.List;

/** What a figure answers, so that a reader gets from it to its question. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FigureRef.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = FigureRef.Kept.class, name = "kept")
})
public sealed interface FigureRef {

    /** A metric of shops over days. */
    static FigureRef asked(String metric, Scope scope, Period period) {
        return new Asked(metric, List.copyOf(scope.shopNumbers()), period.from(), period.to());
    }

    /** An answer that is kept elsewhere: a study, an experiment, a statement, a survey's answer. */
    static FigureRef kept(String kind, String id) {
        return new Kept(new SubjectRef(kind, id));
    }

    /**
     * A metric of the catalogue.
     *
     * @param shops their numbers, ascending
     * @param to the day after the last
     */
    record Asked(String metric, List<Long> shops, LocalDate from, LocalDate to) implements FigureRef {

        public Asked {
            shops = List.copyOf(shops);
        }
    }

    /** @param subject such as {@code (study, 12)} */
    record Kept(SubjectRef subject) implements FigureRef {}
}
