package io.zhanggui.metrics.web;

import io.zhanggui.metrics.CatalogueCheck;
import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.metrics.CatalogueFiles;
import io.zhanggui.metrics.CatalogueVersion;
import io.zhanggui.metrics.MetricUse;
import io.zhanggui.metrics.OwnMetric;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agency's catalogue files as pages and programs see them. */
final class CatalogueView {

    /** Names people. */
    interface Names {
        String of(UserId user);
    }

    record State(long version, boolean mayChange, List<File> files, Collection<OwnMetric> own, List<Fault> faults) {}

    record File(String name, String text, Version version) {}

    record Version(
            long number,
            String file,
            boolean removed,
            String origin,
            String originZh,
            String originEn,
            String by,
            OffsetDateTime at,
            String why) {}

    record Fault(
            String file,
            int line,
            int column,
            String code,
            String found,
            List<String> expected,
            String zh,
            String en,
            String hintZh,
            String hintEn) {

        static Fault of(CatalogueFault fault) {
            return new Fault(
                    fault.file(),
                    fault.line(),
                    fault.column(),
                    fault.code(),
                    fault.found(),
                    fault.expected(),
                    fault.said().zh(),
                    fault.said().en(),
                    fault.hint().zh(),
                    fault.hint().en());
        }
    }

    record Use(
            String metric,
            String kind,
            String zh,
            String en,
            @Nullable String address) {

        static Use of(MetricUse use) {
            return new Use(
                    use.metric(), use.kind(), use.where().zh(), use.where().en(), use.address());
        }
    }

    record Check(List<Fault> faults, List<Change> changes) {}

    record Change(String kind, boolean formula, DefinitionView metric, List<Use> uses) {}

    private CatalogueView() {}

    static State state(CatalogueFiles.State state, boolean mayChange, Names names) {
        return new State(
                state.version(),
                mayChange,
                state.files().stream()
                        .map(file -> new File(file.file(), Objects.requireNonNull(file.text()), version(file, names)))
                        .toList(),
                state.own().values(),
                state.faults().stream().map(Fault::of).toList());
    }

    static Version version(CatalogueVersion version, Names names) {
        return new Version(
                version.number(),
                version.file(),
                version.text() == null,
                version.origin().key(),
                version.origin().zh(),
                version.origin().en(),
                names.of(version.by()),
                version.at().atZone(Period.BEIJING).toOffsetDateTime(),
                version.why());
    }

    static Check check(CatalogueCheck check) {
        return new Check(
                check.faults().stream().map(Fault::of).toList(),
                check.changes().stream()
                        .map(change -> new Change(
                                change.kind().name().toLowerCase(Locale.ROOT),
                                change.formula(),
                                DefinitionView.of(change.metric()),
                                change.uses().stream().map(Use::of).toList()))
                        .toList());
    }
}
