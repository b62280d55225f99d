package io.zhanggui.connect.web;

import io.zhanggui.connect.formats.Format;
import io.zhanggui.connect.formats.FormatColumn;
import io.zhanggui.connect.formats.Formats;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be imported, and what a table of one's own can be mapped to. */
@RestController
@RequestMapping("/api")
class FormatController {

    private final Formats formats = Formats.builtIn();

    record FormatView(
            String key,
            String zh,
            String en,
            String kind,
            String kindZh,
            @Nullable String needs,
            String where,
            List<ColumnView> columns) {}

    record ColumnView(
            String field,
            String fieldZh,
            List<String> names,
            String type,
            boolean required,
            @Nullable String meaning) {}

    record KindView(String kind, String zh, List<FieldView> fields) {}

    record FieldView(String field, String zh, String type, boolean key) {}

    @GetMapping("/formats")
    List<FormatView> formats() {
        return formats.all().stream().map(FormatController::view).toList();
    }

    @GetMapping("/facts")
    List<KindView> kinds() {
        return Stream.of(FactKind.values())
                .map(kind -> new KindView(
                        kind.name(),
                        Words.zh(kind.name()),
                        kind.columns().stream()
                                .filter(column -> !"state_rank".equals(column.name()))
                                .map(column -> field(kind, column))
                                .toList()))
                .toList();
    }

    private static FieldView field(FactKind kind, FactColumn column) {
        return new FieldView(
                column.name(),
                Words.zh(column.name()),
                column.type().name().toLowerCase(Locale.ROOT),
                kind.key().contains(column));
    }

    private static FormatView view(Format format) {
        return new FormatView(
                format.key(),
                format.zh(),
                format.en(),
                format.fact().name(),
                Words.zh(format.fact().name()),
                format.needs().stream()
                        .sorted()
                        .findFirst()
                        .map(need -> need.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                format.where(),
                format.columns().stream()
                        .filter(column -> column.use() == FormatColumn.Use.BOUND)
                        .map(FormatController::column)
                        .toList());
    }

    private static ColumnView column(FormatColumn column) {
        String field = column.fields().isEmpty() ? "" : column.fields().getFirst();
        return new ColumnView(
                field,
                column.name(),
                column.names(),
                column.kind() == null ? "" : column.kind().name().toLowerCase(Locale.ROOT),
                column.required(),
                column.meaning());
    }
}
