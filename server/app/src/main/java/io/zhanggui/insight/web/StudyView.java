package io.zhanggui.insight.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.zhanggui.insight.Headline;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A study as the page reads it: question and answer are the JSON of its kind. */
record StudyView(
        long id,
        String citation,
        String kind,
        String kindZh,
        String kindEn,
        String state,
        List<Long> shops,
        @JsonRawValue String question,
        @JsonRawValue @Nullable String answer,
        @Nullable Headline headline,
        @Nullable DoubtView doubt,
        StudyProgress.@Nullable Step progress,
        @Nullable String title,
        String by,
        String program,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime finishedAt) {

    record DoubtView(String reason, String zh, String en) {}

    static StudyView of(Study study, String by, StudyProgress.@Nullable Step progress) {
        return new StudyView(
                study.id().value(),
                study.id().citation(),
                study.kind().key(),
                study.kind().zh(),
                study.kind().en(),
                study.state().name().toLowerCase(Locale.ROOT),
                List.copyOf(study.scope().shopNumbers()),
                study.question(),
                study.answer(),
                study.headline(),
                study.doubt() == null
                        ? null
                        : new DoubtView(
                                study.doubt().reason().code(),
                                study.doubt().zh(),
                                study.doubt().en()),
                progress,
                study.title(),
                by,
                study.program(),
                beijing(study.askedAt()),
                study.finishedAt() == null ? null : beijing(study.finishedAt()));
    }

    private static OffsetDateTime beijing(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
