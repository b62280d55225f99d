package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.reading.ByteSource;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasterTemplateTest {

    @Test
    void each_sheet_of_the_template_is_recognised() throws IOException {
        Formats formats = Formats.builtIn();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MasterTemplate(formats).write(out);
        List<Table> tables =
                TableFile.open(ByteSource.of(out.toByteArray()), "主数据.xlsx").tables();
        Recogniser recogniser = new Recogniser(formats);
        assertThat(tables)
                .extracting(table -> recogniser.recognise(table).best().format().key())
                .containsExactly("master_items", "master_fees", "master_stock", "master_figures");
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(recogniser.recognise(table).best().unknown()).isEmpty());
    }
}
