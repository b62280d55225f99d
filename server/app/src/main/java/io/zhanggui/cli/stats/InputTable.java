package io.zhanggui.cli.stats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.zhanggui.shared.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A CSV table with a header, UTF-8, comma or tab; the asked columns in memory, whatever their order in the file. */
final class InputTable {

    private static final int MARK = 0xFEFF;

    private final Map<String, NumberCells> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final LineNumbers lines = new LineNumbers();
    private int rows;

    private InputTable() {}

    /**
     * Reads the columns; those not asked for are passed over.
     *
     * @throws Failure with an {@link InputError} where a column is missing or a cell does not parse
     */
    static InputTable read(InputStream in, InputColumn... columns) {
        InputTable table = new InputTable();
        long line = 0;
        try (CsvReader<CsvRecord> records = records(in, columns)) {
            List<Reading> readings = List.of();
            int width = -1;
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                if (width < 0) {
                    width = record.getFieldCount();
                    readings = table.match(record.getFields(), columns);
                } else {
                    checkWidth(record, width);
                    table.add(record, readings);
                }
            }
            if (width < 0) {
                throw new Failure(InputError.EMPTY, names(columns));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e, line);
        } catch (IOException e) {
            throw unreadable(e, line);
        }
        return table;
    }

    private static CsvReader<CsvRecord> records(InputStream in, InputColumn... columns) throws IOException {
        byte[] start = in.readNBytes(1 << 16);
        if (start.length == 0) {
            throw new Failure(InputError.EMPTY, names(columns));
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        return CsvReader.builder()
                .fieldSeparator(separator(start))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(whole, StandardCharsets.UTF_8.newDecoder()));
    }

    /** A tab where the header has one, else a comma. */
    private static char separator(byte[] start) {
        for (byte value : start) {
            if (value == '\t') {
                return '\t';
            }
            if (value == '\n') {
                break;
            }
        }
        return ',';
    }

    private static Failure unreadable(Exception fault, long line) {
        Throwable cause = fault;
        while (cause != null) {
            if (cause instanceof CharacterCodingException) {
                return new Failure(InputError.NOT_UTF8, fault);
            }
            cause = cause.getCause();
        }
        return new Failure(InputError.BROKEN, fault, line, String.valueOf(fault.getMessage()));
    }

    private static String names(InputColumn... columns) {
        return Arrays.stream(columns).map(InputColumn::name).collect(Collectors.joining(","));
    }

    private static void checkWidth(CsvRecord record, int width) {
        if (record.getFieldCount() != width) {
            throw new Failure(InputError.WRONG_WIDTH, record.getStartingLineNumber(), record.getFieldCount(), width);
        }
    }

    private record Reading(
            InputColumn column,
            int at,
            @Nullable NumberCells numbers,
            @Nullable List<String> texts) {}

    private List<Reading> match(List<String> header, InputColumn... columns) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = clean(header.get(i));
            if (places.put(name, i) != null && !name.isEmpty()) {
                throw new Failure(InputError.TWICE, name);
            }
        }
        List<Reading> readings = new ArrayList<>();
        for (InputColumn column : columns) {
            Integer at = places.get(clean(column.name()));
            if (at != null) {
                readings.add(reading(column, at));
            } else if (column.required()) {
                throw new Failure(InputError.NO_SUCH_COLUMN, column.name(), String.join(",", places.keySet()));
            }
        }
        return readings;
    }

    private Reading reading(InputColumn column, int at) {
        if (column.kind() == InputColumn.Kind.TEXT) {
            return new Reading(
                    column, at, null, texts.computeIfAbsent(clean(column.name()), name -> new ArrayList<>()));
        }
        return new Reading(column, at, numbers.computeIfAbsent(clean(column.name()), name -> new NumberCells()), null);
    }

    private static String clean(String name) {
        String text = !name.isEmpty() && name.charAt(0) == MARK ? name.substring(1) : name;
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private void add(CsvRecord record, List<Reading> readings) {
        for (Reading reading : readings) {
            String cell = record.getField(reading.at()).strip();
            if (reading.texts() != null) {
                reading.texts().add(cell);
            } else if (reading.numbers() != null) {
                reading.numbers().add(number(record, reading.column(), cell));
            }
        }
        lines.add(record.getStartingLineNumber());
        rows++;
    }

    private static double number(CsvRecord record, InputColumn column, String cell) {
        boolean nothing = cell.isEmpty() || "NA".equalsIgnoreCase(cell) || "NaN".equalsIgnoreCase(cell);
        if (nothing && column.kind() == InputColumn.Kind.NUMBER_OR_NOTHING) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, with its place.
        }
        throw new Failure(InputError.NOT_A_NUMBER, record.getStartingLineNumber(), column.name(), cell);
    }

    int rows() {
        return rows;
    }

    boolean has(String column) {
        return numbers.containsKey(clean(column)) || texts.containsKey(clean(column));
    }

    /** The cells of a number column that was asked for and is there. */
    double[] numbers(String column) {
        NumberCells cells = numbers.get(clean(column));
        if (cells == null) {
            throw new IllegalArgumentException("no number column " + column);
        }
        return cells.values();
    }

    /** The cells of a text column that was asked for and is there. */
    List<String> texts(String column) {
        List<String> cells = texts.get(clean(column));
        if (cells == null) {
            throw new IllegalArgumentException("no text column " + column);
        }
        return cells;
    }

    /** A refusal of one cell, with its line. */
    Failure refusal(int row, String column, Object found, String expected) {
        return new Failure(InputError.BAD_VALUE, lines.of(row), column, found, expected);
    }
}
