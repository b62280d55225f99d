package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Shelf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The sheet of the template in which a shop tells of goods that are new on its shelf. */
public final class ShelfFile {

    private ShelfFile() {}

    /** Writes one line for each listing. */
    public static void write(List<Shelf.Listing> listings, OutputStream out) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, "商品主数据", Columns.of("master_items"))) {
            for (Shelf.Listing listing : listings) {
                sheet.set("商品ID", Long.toString(listing.itemId()))
                        .set("SKU ID", Long.toString(listing.skuId()))
                        .set("生效日期", listing.since().toString())
                        .set("商家编码", listing.code())
                        .set("商品名称", listing.title())
                        .set("类目", listing.category())
                        .set("商品角色", "新品")
                        .set("吊牌价", Figures.money(listing.priceFen()))
                        .set("单位成本", Figures.money(listing.unitCostFen()))
                        .end();
            }
        }
    }
}
