package io.zhanggui.desk.health.flow;

import io.zhanggui.desk.health.Diagnosis;
import io.zhanggui.engagement.ShopFindings;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The health check as the diagnosis of a client reads it. */
@Component
class HealthFindings implements ShopFindings {

    /** What a band thinks of a number that is weak by it. */
    private static final Set<String> POOR = Set.of("low", "watch");

    private final DiagnosisDesk desk;

    HealthFindings(DiagnosisDesk desk) {
        this.desk = desk;
    }

    @Override
    public Findings of(Caller caller, Scope shop, Period period) {
        Diagnosis diagnosis = desk.make(caller, shop, period);
        return new Findings(
                diagnosis.shopName(),
                diagnosis.period(),
                diagnosis.stage().key(),
                diagnosis.stage().said(),
                diagnosis.headline(),
                diagnosis.spots().stream().map(HealthFindings::spot).toList(),
                diagnosis.lines().stream()
                        .filter(line -> !line.weak().isEmpty())
                        .map(HealthFindings::weak)
                        .toList(),
                diagnosis.winnable(),
                diagnosis.gaps().stream().map(Diagnosis.Gap::said).toList());
    }

    private static Spot spot(Diagnosis.Spot spot) {
        return new Spot(
                spot.metric(),
                spot.name(),
                spot.unit(),
                spot.value(),
                spot.reference(),
                spot.referenceOf(),
                spot.saves(),
                spot.worth(),
                spot.formula(),
                spot.step());
    }

    private static Weak weak(Diagnosis.Line line) {
        List<Note> bands = line.bands().stream()
                .filter(band -> POOR.contains(band.level()))
                .map(band ->
                        new Note(band.originZh() + "“" + band.zh() + "”", band.originEn() + " \"" + band.en() + "\""))
                .toList();
        List<Note> reasons =
                line.weak().stream().flatMap(reason -> said(reason, bands)).toList();
        return new Weak(
                line.metric(),
                line.name(),
                line.unit(),
                line.value(),
                line.previous(),
                new Note(
                        String.join("，", reasons.stream().map(Note::zh).toList()),
                        String.join(", ", reasons.stream().map(Note::en).toList())));
    }

    private static Stream<Note> said(String reason, List<Note> bands) {
        return switch (reason) {
            case "band" -> bands.stream();
            case "fell" -> Stream.of(new Note("比以前差", "worse than before"));
            case "peers" -> Stream.of(new Note("不如其他店铺", "worse than the other shops"));
            default -> Stream.empty();
        };
    }
}
