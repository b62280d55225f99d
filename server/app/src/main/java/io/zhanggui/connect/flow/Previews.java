package io.zhanggui.connect.flow;

import io.zhanggui.connect.ImportJob;
import io.zhanggui.connect.ImportPreview;
import io.zhanggui.connect.formats.Binding;
import io.zhanggui.connect.formats.FormatColumn;
import io.zhanggui.connect.formats.Match;
import io.zhanggui.connect.formats.Recognition;
import io.zhanggui.connect.reading.CandidateRow;
import io.zhanggui.connect.reading.Table;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a table before it is read, without the persons in it. */
final class Previews {

    private static final int ROWS = 20;

    private final Recognition recognition;

    Previews(Recognition recognition) {
        this.recognition = recognition;
    }

    ImportPreview of(ImportJob job, Table table) {
        Match match = recognition.nearest().orElse(null);
        int header = match == null ? 0 : match.header();
        List<CandidateRow> head = table.head();
        List<String> names =
                header >= 0 && header < head.size() ? head.get(header).cells() : List.of();
        List<List<String>> rows = new ArrayList<>();
        for (int at = header + 1; at < head.size() && rows.size() < ROWS; at++) {
            rows.add(shown(head.get(at).cells(), match));
        }
        return new ImportPreview(
                job.file(),
                job.sheet(),
                table.charset().map(Charset::name).orElse(null),
                PreviewVeil.header(names),
                match == null
                        ? List.of()
                        : table.preamble(Math.max(0, header)).stream()
                                .map(PreviewVeil::note)
                                .toList(),
                rows,
                match == null ? null : match.format().key(),
                match == null ? null : match.format().zh(),
                match == null ? 0 : match.confidence(),
                match == null
                        ? List.of()
                        : match.bindings().stream().map(Previews::column).toList(),
                match == null ? List.of() : match.missing(),
                recognition.matches().stream()
                        .map(each -> new ImportPreview.Candidate(
                                each.format().key(), each.format().zh(), each.confidence()))
                        .toList());
    }

    private static List<String> shown(List<String> cells, @Nullable Match match) {
        Map<Integer, Binding> bindings = new HashMap<>();
        if (match != null) {
            match.bindings().forEach(binding -> bindings.put(binding.column(), binding));
        }
        List<String> shown = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            shown.add(PreviewVeil.cell(cells.get(column), bindings.get(column)));
        }
        return shown;
    }

    private static ImportPreview.Column column(Binding binding) {
        FormatColumn target = binding.target();
        return new ImportPreview.Column(
                PreviewVeil.header(List.of(binding.header())).getFirst(),
                target == null || target.fields().isEmpty()
                        ? null
                        : target.fields().getFirst(),
                target == null ? null : target.name(),
                target == null || target.kind() == null
                        ? null
                        : target.kind().name().toLowerCase(Locale.ROOT),
                target != null && target.isPersonal(),
                binding.state().name().toLowerCase(Locale.ROOT));
    }
}
