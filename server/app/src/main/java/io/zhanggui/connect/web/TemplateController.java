package io.zhanggui.connect.web;

import io.zhanggui.connect.formats.Formats;
import io.zhanggui.connect.formats.MasterTemplate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The workbook for what no export holds: item master, unit cost, fee rates, stock. */
@RestController
class TemplateController {

    private final Formats formats = Formats.builtIn();

    @GetMapping("/api/templates/master.xlsx")
    void master(HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"zhanggui-master.xlsx\"");
        new MasterTemplate(formats).write(response.getOutputStream());
    }
}
