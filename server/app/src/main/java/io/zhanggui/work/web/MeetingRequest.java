package io.zhanggui.work.web;

import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.MeetingDraft;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Repeat;
import io.zhanggui.work.WorkError;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its form sends it.
 *
 * @param repeat null for a single one
 */
record MeetingRequest(
        @Nullable Long shop,
        @Nullable String title,
        @Nullable OffsetDateTime start,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable List<String> agenda,
        @Nullable List<PersonRequest> participants,
        @Nullable List<PaperRequest> papers,
        @Nullable String page,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable RepeatRequest repeat) {

    /** @param user null where only the name is known */
    record PersonRequest(@Nullable Long user, @Nullable String name) {}

    record PaperRequest(@Nullable String title, @Nullable String link) {}

    /** @param days 1 is Monday */
    record RepeatRequest(
            @Nullable Set<Integer> days,
            @Nullable Integer weeks,
            @Nullable LocalDate until,
            @Nullable OnDayOff dayOff) {

        Repeat repeat() {
            Set<Integer> chosen = Objects.requireNonNullElse(days, Set.of());
            if (until == null || chosen.stream().anyMatch(day -> day < 1 || day > DayOfWeek.values().length)) {
                throw new Failure(WorkError.BAD_SERIES);
            }
            return new Repeat(
                    chosen.stream().map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet()),
                    Objects.requireNonNullElse(weeks, 1),
                    until,
                    Objects.requireNonNullElse(dayOff, OnDayOff.WORKDAY_AFTER));
        }
    }

    MeetingDraft draft() {
        if (start == null) {
            throw new Failure(WorkError.BAD_MEETING_TIME);
        }
        return new MeetingDraft(
                shop == null ? null : new ShopId(shop),
                Objects.requireNonNullElse(title, ""),
                start.toInstant(),
                Duration.ofMinutes(Objects.requireNonNullElse(minutes, 60)),
                Objects.requireNonNullElse(place, ""),
                Objects.requireNonNullElse(agenda, List.of()),
                Objects.requireNonNullElse(participants, List.<PersonRequest>of()).stream()
                        .map(one -> one.user() != null
                                ? Meeting.Participant.of(new UserId(one.user()))
                                : Meeting.Participant.named(Objects.requireNonNullElse(one.name(), "")))
                        .toList(),
                Objects.requireNonNullElse(papers, List.<PaperRequest>of()).stream()
                        .map(one -> new Meeting.Paper(
                                Objects.requireNonNullElse(one.title(), ""),
                                Objects.requireNonNullElse(one.link(), "")))
                        .toList(),
                subjectKind == null || subjectId == null ? null : new SubjectRef(subjectKind, subjectId),
                page,
                null);
    }
}
