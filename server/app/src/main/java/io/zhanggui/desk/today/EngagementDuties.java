package io.zhanggui.desk.today;

import io.zhanggui.engagement.DueMatter;
import io.zhanggui.engagement.DueMatters;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Scope;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engagement asks of whoever looks, as duties of the day. */
@Component
class EngagementDuties {

    private final List<DueMatters> matters;

    EngagementDuties(List<DueMatters> matters) {
        this.matters = List.copyOf(matters);
    }

    List<Duty> look(Caller caller, Scope scope, LocalDateTime now) {
        return matters.stream()
                .map(each -> each.look(caller, scope, now.toLocalDate()))
                .flatMap(Optional::stream)
                .map(matter -> duty(matter, now))
                .toList();
    }

    private static List<@Nullable String> cells(DueMatter.Row row) {
        return row.cells().stream().<@Nullable String>map(Note::zh).toList();
    }

    /** What reads otherwise in English. */
    private static Map<String, Note> words(DueMatter matter) {
        return matter.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.zh().equals(cell.en()))
                .collect(Collectors.toMap(Note::zh, cell -> cell, (one, same) -> one));
    }

    private static Duty duty(DueMatter matter, LocalDateTime now) {
        return new Duty(
                matter.key(),
                matter.title(),
                switch (matter.soon()) {
                    case TODAY -> Urgency.TODAY;
                    case IN_DAYS -> Urgency.SOON;
                    case NOTHING -> Urgency.FINE;
                },
                matter.say(),
                matter.advice(),
                matter.rows().size(),
                now,
                matter.page(),
                new Duty.Rows(
                                matter.columns(),
                                matter.rows().stream()
                                        .map(EngagementDuties::cells)
                                        .toList(),
                                matter.rows().stream().map(DueMatter.Row::page).toList())
                        .saying(words(matter)));
    }
}
