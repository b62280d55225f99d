package io.zhanggui.connect.web;

import io.zhanggui.connect.ImportPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table before it is read, as the page shows it. */
record PreviewView(
        String file,
        @Nullable String sheet,
        @Nullable String charset,
        List<String> header,
        List<String> preamble,
        List<List<String>> rows,
        @Nullable String format,
        @Nullable String formatZh,
        double confidence,
        List<BindingView> bindings,
        List<MissingView> missing,
        List<ImportPreview.Candidate> candidates) {

    record BindingView(
            String column,
            @Nullable String field,
            @Nullable String fieldZh,
            @Nullable String type,
            boolean person,
            String state) {}

    record MissingView(String field, String fieldZh, boolean required) {}

    static PreviewView of(ImportPreview preview) {
        return new PreviewView(
                preview.file(),
                preview.sheet(),
                preview.charset(),
                preview.header(),
                preview.preamble(),
                preview.rows(),
                preview.format(),
                preview.formatZh(),
                preview.confidence(),
                preview.columns().stream()
                        .map(column -> new BindingView(
                                column.column(),
                                column.field(),
                                column.name(),
                                column.type(),
                                column.person(),
                                column.state()))
                        .toList(),
                preview.missing().stream()
                        .map(name -> new MissingView(name, name, true))
                        .toList(),
                preview.candidates());
    }
}
