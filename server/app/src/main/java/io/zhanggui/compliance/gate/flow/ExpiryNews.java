package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.rules.Expiry;
import io.zhanggui.compliance.gate.rules.GateTexts;
import io.zhanggui.compliance.gate.store.JooqAdTexts;
import io.zhanggui.compliance.gate.store.JooqCheckRuns;
import io.zhanggui.compliance.gate.store.JooqLicences;
import io.zhanggui.identity.Caller;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells in time, each warning once, that a licence, an authority's approval or a signed checklist runs out. */
@Component
class ExpiryNews {

    /** What ran out earlier was told while it was news. */
    private static final int NEWS_DAYS = 30;

    private static final int DAYS_TO_ACT = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final JooqLicences licences;
    private final JooqAdTexts ads;
    private final JooqCheckRuns runs;
    private final ObjectProvider<GateTexts> texts;
    private final Notices notices;
    private final Tasks tasks;
    private final Clock clock;

    ExpiryNews(
            JooqLicences licences,
            JooqAdTexts ads,
            JooqCheckRuns runs,
            ObjectProvider<GateTexts> texts,
            Notices notices,
            Tasks tasks,
            Clock clock) {
        this.licences = licences;
        this.ads = ads;
        this.runs = runs;
        this.texts = texts;
        this.notices = notices;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Something that runs out.
     *
     * @param subject what it is, and which
     */
    private record Ending(
            AgencyId agency, ShopId shop, SubjectRef subject, Bilingual name, LocalDate lastDay, String page) {}

    /** Tells whatever is due. */
    @Transactional
    public void tell() {
        LocalDate today = clock.instant().atZone(Period.BEIJING).toLocalDate();
        LocalDate from = today.minusDays(NEWS_DAYS);
        LocalDate to = today.plusDays(Collections.max(Expiry.OF_LICENCES));
        licences.listEnding(from, to).forEach(each -> tell(ending(each), today, Expiry.OF_LICENCES));
        ads.listEnding(from, to).forEach(each -> tell(ending(each), today, Expiry.OF_LICENCES));
        runs.listEnding(from, to).forEach(each -> tell(ending(each), today, Expiry.OF_CERTIFICATES));
    }

    /** Tells of one licence that has just been entered, so that nobody waits for the next round. */
    @Transactional
    public void tell(AgencyId agency, Licence licence) {
        LocalDate today = clock.instant().atZone(Period.BEIJING).toLocalDate();
        LocalDate lastDay = licence.expiresOn();
        if (lastDay != null && !lastDay.isBefore(today.minusDays(NEWS_DAYS))) {
            tell(ending(new JooqLicences.Ending(agency, licence)), today, Expiry.OF_LICENCES);
        }
    }

    private Ending ending(JooqLicences.Ending each) {
        String key = each.licence().kind();
        Bilingual kind = texts.getObject().licenceKinds().stream()
                .filter(known -> known.key().equals(key))
                .map(known -> known.name())
                .findFirst()
                .orElse(new Bilingual(key, key));
        String number = each.licence().number();
        return new Ending(
                each.agency(),
                each.licence().shop(),
                new SubjectRef("licence", Long.toString(each.licence().id())),
                new Bilingual(kind.zh() + " " + number, kind.en() + " " + number),
                Objects.requireNonNull(each.licence().expiresOn()),
                "/compliance/gate?view=licences");
    }

    private static Ending ending(JooqAdTexts.Ending each) {
        return new Ending(
                each.agency(),
                each.text().shop(),
                new SubjectRef("ad_text", Long.toString(each.text().id())),
                new Bilingual(
                        "广告批准文号 " + each.text().title(),
                        "advertising approval " + each.text().title()),
                Objects.requireNonNull(each.text().validUntil()),
                "/compliance/gate?view=texts");
    }

    private static Ending ending(JooqCheckRuns.Ending each) {
        return new Ending(
                each.agency(),
                each.shop(),
                new SubjectRef("certificate", Long.toString(each.certificate().number())),
                new Bilingual(
                        "检查单证书 " + each.certificate().title(),
                        "certificate of " + each.certificate().title()),
                each.certificate().validUntil(),
                "/compliance/gate?item=" + each.certificate().publication());
    }

    private void tell(Ending ending, LocalDate today, List<Integer> before) {
        OptionalInt due = Expiry.due(ending.lastDay(), today, before);
        if (due.isEmpty()) {
            return;
        }
        int warning = due.getAsInt();
        String occasion = ending.subject().kind() + ":" + ending.subject().id() + ":" + ending.lastDay();
        boolean fresh = notices.publish(new Notice(
                ending.agency(),
                "gate:" + occasion + ":" + warning,
                warning == 0 ? "gate.expired" : "gate.expiring",
                warning <= DAYS_TO_ACT ? Importance.HIGH : Importance.MEDIUM,
                said(ending, today),
                new Bilingual(
                        ending.name().zh() + "，最后一天 " + ending.lastDay() + "。到期后相关上架对象的闸门会关上。",
                        ending.name().en() + ", last day " + ending.lastDay()
                                + ". Once it ran out, the gates that need it close."),
                ending.page(),
                ending.subject(),
                Set.of(ending.shop()),
                Set.of()));
        if (fresh) {
            tasks.open(Caller.local(ending.agency()), task(ending, "gate:" + occasion));
        }
    }

    private static Bilingual said(Ending ending, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, ending.lastDay());
        if (left == 0) {
            return new Bilingual(
                    "今天到期：" + ending.name().zh(),
                    "Runs out today: " + ending.name().en());
        }
        return left < 0
                ? new Bilingual(
                        "已到期：" + ending.name().zh(), "Ran out: " + ending.name().en())
                : new Bilingual(
                        left + " 天后到期（" + DAY.format(ending.lastDay()) + "）："
                                + ending.name().zh(),
                        "Runs out in " + left + (left == 1 ? " day (" : " days (") + ending.lastDay() + "): "
                                + ending.name().en());
    }

    /** One task for all warnings of it. */
    private TaskDraft task(Ending ending, String onceKey) {
        Instant wished = ending.lastDay()
                .minusDays(DAYS_TO_ACT)
                .atTime(END_OF_WORK)
                .atZone(Period.BEIJING)
                .toInstant();
        Instant soonest = clock.instant().plus(Duration.ofDays(1));
        return new TaskDraft(
                ending.shop(),
                "续办：" + ending.name().zh(),
                "最后一天 " + ending.lastDay(),
                ending.subject(),
                ending.page(),
                null,
                wished.isBefore(soonest) ? soonest : wished,
                onceKey);
    }
}
