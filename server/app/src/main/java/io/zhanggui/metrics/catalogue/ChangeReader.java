package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.BandOrigin;
import io.zhanggui.metrics.MetricDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what an agency changes of a shipped metric: names, meaning, bands of its own, shipped bands it does without,
 * and further caveats. What the metric counts stays.
 */
final class ChangeReader {

    static final Set<String> FIELDS = Set.of("change", "zh", "en", "meaning", "means", "bands", "without", "caveats");

    private final Faults faults;
    private final YamlFile.Entry entry;

    ChangeReader(Faults faults, YamlFile.Entry entry) {
        this.faults = faults;
        this.entry = entry;
    }

    MetricDefinition changed(MetricDefinition metric) {
        entry.names().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(entry.placeOf(name), refused(name, metric)));
        if (entry.names().size() < 2) {
            throw BadEntry.of(FaultKind.NOTHING_CHANGED, metric.key(), "zh", "meaning", "bands", "without");
        }
        MetricTexts texts = new MetricTexts(faults, entry);
        return new MetricDefinition(
                metric.key(),
                metric.group(),
                texts.name("zh", metric.zh()),
                texts.name("en", metric.en()),
                texts.meaning(metric.meaning()),
                metric.unit(),
                metric.better(),
                metric.kind(),
                metric.of(),
                metric.overDays(),
                metric.date(),
                metric.formulas(),
                metric.formulasInWords(),
                metric.dimensions(),
                metric.reads(),
                bands(metric),
                metric.differs(),
                Stream.concat(metric.caveats().stream(), texts.caveats().stream())
                        .toList());
    }

    /** A formula under another metric's key would be one key with two definitions. */
    private static BadEntry refused(String field, MetricDefinition metric) {
        return MetricReader.FIELDS.contains(field)
                ? BadEntry.of(FaultKind.SHIPPED_METRIC, metric.key(), "my_" + metric.key())
                : Faults.unknown(Subjects.FIELD, field, FIELDS);
    }

    /** The agency's own word comes first: it is the one the house goes by. */
    private List<Band> bands(MetricDefinition metric) {
        List<Band> bands = new ArrayList<>(new BandReader(metric.unit(), true, faults)
                .all(faults.attempt(entry.placeOf("bands"), List.of(), () -> entry.entries("bands", faults))));
        List<BandOrigin> without = without(metric);
        metric.bands().stream().filter(band -> !without.contains(band.origin())).forEach(bands::add);
        return List.copyOf(bands);
    }

    private List<BandOrigin> without(MetricDefinition metric) {
        List<BandOrigin> dropped = new ArrayList<>();
        for (String word : faults.attempt(entry.placeOf("without"), List.<String>of(), () -> entry.list("without"))) {
            faults.check(entry.placeOfValue("without"), () -> {
                BandOrigin origin = BandReader.origin(word);
                List<BandOrigin> known =
                        metric.bands().stream().map(Band::origin).distinct().toList();
                if (!known.contains(origin)) {
                    throw Faults.unknown(
                            Subjects.ORIGIN,
                            word,
                            known.stream().map(BandReader::written).toList());
                }
                dropped.add(origin);
            });
        }
        return dropped;
    }
}
