package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.SampleContract.TEXT;
import static io.zhanggui.settlement.SampleContract.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two hundred contracts with three planted vague places each, among measured promises: nearly all are found, and nearly
 * nothing else is. The planted sentences were written without looking at the words the linter knows.
 */
class PlantedContractsTest {

    private static final List<String> VAGUE = List.of(
            "乙方应积极推动店铺销量上升",
            "确保店铺运营平稳向好",
            "在合理时间内完成店铺装修",
            "乙方尽快处理差评",
            "甲方应给予必要的配合",
            "大幅降低退款率",
            "推广费用根据实际情况调整",
            "服务质量达到甲方满意",
            "乙方应提供优质的客户服务",
            "转化率有明显改善",
            "按行业惯例收取服务费",
            "每月上新若干款商品",
            "客服响应及时",
            "保持较高的店铺评分",
            "原则上每季度复盘一次",
            "价格由双方另行商定",
            "流量有较大提升",
            "库存保持在合适水平",
            "乙方安排经验丰富的团队",
            "力争进入类目前列",
            "活动期间适当增加预算",
            "重大事项双方友好协商解决",
            "以甲方最终确认为准",
            "尽最大努力完成目标",
            "销售额争取翻一番",
            "约 30 天内完成首批上新",
            "差评率控制在较低水平",
            "视销售情况追加广告",
            "确保活动取得圆满成功",
            "不定期提供运营建议",
            "投产比保持在行业中上水平",
            "详情页达到美观大方",
            "及时跟进物流异常",
            "优先安排甲方需求",
            "销量稳中有升",
            "其他未尽事宜再行商议",
            "提高老客户黏性",
            "有效控制推广成本",
            "乙方提供全方位支持",
            "甲方按时提供相关资料",
            "乙方应勤勉尽责地运营店铺",
            "尽可能压低获客成本",
            "双方保持密切沟通",
            "乙方负责店铺日常运营等工作",
            "内容质量过硬",
            "活动力度不低于去年",
            "合理分摊推广费用",
            "迅速响应甲方需求",
            "争取让店铺成为类目标杆",
            "做好老客户维护",
            "大促期间加派人手",
            "商品图片精美",
            "酌情减免服务费",
            "按市场情况定价",
            "加强品牌宣传",
            "尽早完成开店",
            "有效避免违规",
            "达到行业优秀水平",
            "预计增长三成左右",
            "提供必要协助",
            "结果以乙方解释为准",
            "定期回访客户",
            "完成甲方交办的其他事项",
            "保障店铺安全稳定运行",
            "妥善处理投诉",
            "服务费可适度上浮",
            "深度挖掘用户价值",
            "尽量避免断货",
            "根据双方协商结果支付奖金",
            "投放效果不佳时及时止损",
            "乙方保证运营效果",
            "乙方协调各方资源",
            "店铺人气持续走高",
            "严格把控商品品质",
            "投放回报可观",
            "按甲方要求随时修改",
            "乙方应当重视售后",
            "广告素材有吸引力",
            "尽可能缩短发货时长",
            "优先保证主推款流量",
            "销量上不封顶",
            "服务好甲方的客户",
            "如有特殊情况另作安排",
            "配合平台做相关活动",
            "费用合情合理",
            "乙方派专人跟踪",
            "高效完成店铺搬家",
            "做大做强品牌",
            "客服态度热情",
            "逐月增加销售",
            "乙方让店铺更上一层楼",
            "客服用语亲切得体",
            "视频脚本有创意",
            "页面加载流畅",
            "乙方精心策划活动",
            "合作愉快长久",
            "店铺视觉风格统一",
            "双方信息互通",
            "投放策略科学",
            "文案朗朗上口",
            "人员配置合理",
            "活动氛围浓厚",
            "货品结构合理",
            "约两周完成搭建",
            "乙方不断学习平台新规",
            "乙方使店铺焕然一新",
            "运营团队专业负责",
            "店铺权重稳健攀升",
            "充实店铺内容",
            "广告花得值",
            "双方互利共赢",
            "乙方关心买家感受",
            "商品卖点突出",
            "日常工作有条不紊",
            "库存周转良好",
            "乙方尽心服务",
            "客户体验一流");

    private static final List<String> MEASURED = List.of(
            "差评在 24 小时内首次联系买家",
            "每月 8 日前开具上月发票",
            "详情页改版 2 次，第一次在 3 月 15 日前",
            "客服平均响应时间不超过 45 秒",
            "退款率不高于 6%",
            "每周二 10:00 开例会，会后 1 个工作日内发纪要",
            "主推款库存不少于 14 天销量",
            "店铺评分三项均不低于 4.7 分",
            "大促前 15 天提交活动方案",
            "推广费超过 5000 元须由甲方书面同意",
            "新品每月不少于 6 款",
            "转化率不低于 2.8%",
            "乙方派驻运营经理 1 名、数据分析师 1 名",
            "直播每周 3 场，每场不少于 2 小时",
            "合同终止后 10 日内移交全部账号",
            "违约金为当期服务费的 20%",
            "数据以店铺后台导出的订单文件为准",
            "争议提交上海仲裁委员会仲裁",
            "甲方在每月 5 日前提供上月商品成本表",
            "有效客诉 48 小时内办结",
            "发货准时率不低于 98%",
            "合同一式两份，双方各执一份",
            "保密义务在合同终止后 2 年内有效",
            "月报含销售额、退款额、推广费三项",
            "复购率按 90 天窗口计算",
            "首月不考核转化率",
            "乙方不得以甲方名义对外签约",
            "客单价以支付金额除以支付买家数计",
            "品牌商标仅用于甲方店铺",
            "广告投放账户由甲方开设并充值",
            "每月 25 日前提交下月活动排期表",
            "断货超过 3 天的商品当日下架",
            "客服在线时间为 9:00 至 23:00",
            "推广费按实际消耗由甲方承担",
            "优化师变更须提前 7 天书面通知",
            "店铺保证金由甲方缴纳",
            "平台扣罚由责任方承担",
            "乙方不得刷单",
            "甲方提供营业执照副本复印件",
            "详情页文案须经甲方邮件确认后上线",
            "支付转化率提高 0.5 个百分点",
            "年度销售额提升 50%",
            "首页改版在 2026 年 4 月 10 日前上线",
            "主图点击率不低于 4%",
            "差评率低于 1%",
            "退款 24 小时内审核",
            "账号密码在签约后 3 日内交付",
            "每季度首月 15 日前开复盘会",
            "双方指定联系人为张三、李四",
            "合同自双方盖章之日起生效",
            "逾期付款按日加收万分之五",
            "新品上架后 7 日内完成 20 条评价邀约",
            "直播间人均停留时长不少于 60 秒",
            "知识产权归甲方所有",
            "乙方不向第三方提供买家信息",
            "店铺后台主账号由甲方持有",
            "每周五 18:00 前提交周报",
            "推广计划变更须甲方书面同意",
            "退货运费由责任方承担",
            "DSR 三项均值不低于 4.8",
            "每月直播 12 场",
            "合同终止之日起 5 日内归还样品",
            "商品主图为白底 800×800 像素",
            "首批 30 款在 5 月 1 日前上架",
            "佣金按确认收货金额的 3% 计算",
            "甲方每月 3 日前支付上月服务费",
            "仅限天猫旗舰店使用本商标",
            "数据口径以指标目录第 1 版为准",
            "争议由合同签订地法院管辖",
            "月度满意度调查不低于 85 分",
            "乙方员工不得私下添加买家微信",
            "大促前 10 天完成报名",
            "乙方不承诺关键词排名",
            "样品由乙方自付运费退回",
            "合同附件与正文具有同等效力",
            "甲方在后台为乙方开通子账号",
            "未经甲方书面许可不得转包",
            "账号解绑后乙方销毁备份数据",
            "每半月对账一次",
            "品牌授权书由甲方出具",
            "活动报名截图发至双方工作群",
            "双方以微信工作群记录为通知方式",
            "差评回复模板共 12 条",
            "新客占比不低于 40%",
            "推广日限额 800 元",
            "物流揽收超时率低于 2%",
            "客服离线时启用自动回复",
            "店铺装修源文件归甲方所有",
            "推广账户余额在合同终止时退还甲方",
            "乙方人员离岗须提前通知甲方",
            "直播样品由甲方寄送并承担运费",
            "甲方变更价格应提前告知乙方",
            "每日 10 点同步前一日销售额",
            "违规扣分由过错方承担",
            "订单数据仅用于本合同",
            "运营账号开启登录保护",
            "乙方对买家信息保密",
            "月度服务费 8000 元",
            "赠品成本计入活动费用");

    /**
     * A date, a deadline, a turn or a name with a number says nothing of how much. These were written with the linter in view, the
     * first eleven by a reviewer: they keep what was mended and measure nothing.
     */
    private static final List<String> DATED = List.of(
            "3 个月内显著提升支付转化率",
            "2026 年大幅提高品牌影响力",
            "6 个月内把店铺做到行业领先",
            "双 11 期间全面加强推广",
            "第 1 季度较大幅度降低退款率",
            "转化率提升 10",
            "乙方承诺让店铺爆单",
            "每周把店铺照看好",
            "每月为店铺赋予新活力",
            "首月见效",
            "包括但不限于各类运营工作",
            "费用由双方承担",
            "2026 年 3 月起稳步增长",
            "618 前做好全部准备工作",
            "30 天内改善店铺口碑",
            "上线后 7 日内优化主图",
            "半年内进入类目头部",
            "每季度让老客更满意",
            "第 2 阶段深入挖掘老客价值",
            "签约后 1 个月内店铺焕然一新",
            "12 月份力推新品成为爆款",
            "年底前品牌知名度明显上升",
            "合作 5 个月后销售翻身",
            "打造 5A 级人群运营",
            "每日关注竞店并灵活应对",
            "客单价提高 15",
            "2 周内把客服团队理顺",
            "退款率降低到 5",
            "每月推动店铺上一个新台阶",
            "春节前后加大投放力度");

    private static final List<String> DATED_AND_MEASURED = List.of(
            "3 个月内支付转化率达到 3.2%",
            "2026 年 3 月 1 日前交付首页设计稿",
            "6 个月内新增会员 5000 人",
            "双 11 期间每日直播 2 场",
            "第 1 季度退款率不高于 5%",
            "转化率提升 10%",
            "转化率提升 0.3 个百分点",
            "每周一提交上周复盘",
            "每月 5 日前对账",
            "首月完成店铺装修并上线",
            "推广费由甲方承担",
            "618 前 20 天提交活动方案",
            "差评 30 分钟内回复",
            "上线后 7 日内交付源文件",
            "半年内上架 60 款",
            "每季度召开一次复盘会议",
            "年底前客户满意度不低于 90 分",
            "合同到期前 30 日书面通知续约",
            "客单价提高 15 元",
            "2 周内完成 4 名客服的培训",
            "退款率降低到 5% 以下",
            "每月付款日为 10 日",
            "春节前后 7 天客服在线 8 小时",
            "收到异议后 3 个工作日内书面答复",
            "每日 18:00 前发布次日排期",
            "到 12 月 31 日累计销售额 300 万元",
            "乙方在 24 小时内移交账号",
            "终止后 5 日内归还样品",
            "首批 12 款在 4 月上架",
            "2026 年度预算 60 万元");

    @Test
    void a_date_is_no_measure_and_a_measure_with_a_date_is_left_alone() {
        List<String> missed = DATED.stream().filter(promise -> !isTold(promise)).toList();
        List<String> alarmed =
                DATED_AND_MEASURED.stream().filter(PlantedContractsTest::isTold).toList();
        assertThat(missed).as("vague and not told").isEmpty();
        assertThat(alarmed).as("told without cause").isEmpty();
    }

    private static boolean isTold(String promise) {
        String text = TEXT.replace("promises: [每周一 12:00 前交周报]", "promises:\n  - " + promise);
        return read(text).findings().stream()
                .anyMatch(finding ->
                        finding.code().equals("CONTRACT-2008") || finding.code().equals("CONTRACT-2022"));
    }

    /** A clause and what it is spoilt into, with the code that must be found. */
    private record Spoilt(String code, String clause, String into) {}

    private static final List<Spoilt> CLAUSES = List.of(
            new Spoilt("2001", "    period: month\n", ""),
            new Spoilt("2003", "    source: 商品宏观监控\n", ""),
            new Spoilt("2005", "    owner: operations_manager\n", ""),
            new Spoilt("2010", "    variant: reported\n", ""),
            new Spoilt("2016", "    scope: all\n", ""),
            new Spoilt("2013", "weight: 100%", "weight: 80%"),
            new Spoilt("2018", "    state: paid\n", ""),
            new Spoilt("2007", "    method: marginal\n", ""),
            new Spoilt("2012", " counts: [commission, reward],", ""),
            new Spoilt("2014", "  due: {days: 15}\n", ""),
            new Spoilt("2017", "less: [refunds], variant: computed}\n    state", "variant: computed}\n    state"),
            new Spoilt("2006", "disputes: {days: 7, path: 双方核对同一份导出；7 天内不能一致的，交杭州仲裁委员会仲裁}\n", ""),
            new Spoilt("2024", "value: 0.5pp", "value: -0.5pp"),
            new Spoilt("2004", "{kind: points, value: 0.5pp}", "{kind: points, value: 0.5%}"),
            new Spoilt("2002", "{kind: fixed, value: 2.0%}", "null"),
            new Spoilt("2007", "{from: 0.5pp, pay: 2000}", "{from: 0.5pp, pay: 100}"));

    @Test
    void nearly_every_planted_place_is_found_and_nearly_nothing_else() {
        Random random = new Random(20261130);
        int planted = 0;
        int found = 0;
        int alarms = 0;
        int measured = 0;
        Set<String> missed = new HashSet<>();
        TreeMap<String, Integer> innocent = new TreeMap<>();
        for (int contract = 0; contract < 200; contract++) {
            Spoilt first = CLAUSES.get(random.nextInt(CLAUSES.size()));
            Spoilt second = CLAUSES.get(random.nextInt(CLAUSES.size()));
            String vague = VAGUE.get(random.nextInt(VAGUE.size()));
            List<String> promises = new ArrayList<>(List.of(vague));
            for (int i = 0; i < 4; i++) {
                promises.add(MEASURED.get(random.nextInt(MEASURED.size())));
            }
            String text = TEXT.replace(first.clause(), first.into())
                    .replace(second.clause(), second.into())
                    .replace("promises: [每周一 12:00 前交周报]", "promises:\n  - " + String.join("\n  - ", promises));
            List<Finding> findings = read(text).findings();
            Set<String> codes = new HashSet<>();
            findings.forEach(finding -> codes.add(finding.code()));
            boolean both = TEXT.replace(first.clause(), first.into()).contains(second.clause());
            for (Spoilt spoilt : both ? List.of(first, second) : List.of(first)) {
                planted++;
                boolean hit = codes.contains("CONTRACT-" + spoilt.code());
                found += hit ? 1 : 0;
                if (!hit) {
                    missed.add(spoilt.toString());
                }
            }
            int line = text.substring(0, text.indexOf(vague)).split("\n", -1).length;
            boolean told = findings.stream().anyMatch(finding -> finding.line() == line);
            planted++;
            found += told ? 1 : 0;
            if (!told) {
                missed.add(vague);
            }
            for (int i = 1; i < promises.size(); i++) {
                int at = line + i;
                measured++;
                if (findings.stream().anyMatch(finding -> finding.line() == at)) {
                    alarms++;
                    innocent.merge(promises.get(i), 1, Integer::sum);
                }
            }
        }
        System.out.println(found + " of " + planted + " found, missed " + missed + "; false " + alarms + " of "
                + measured + " " + innocent);
        assertThat((double) found / planted).as("missed " + missed).isGreaterThanOrEqualTo(0.98);
        assertThat((double) alarms / measured)
                .as("told without cause " + innocent)
                .isLessThanOrEqualTo(0.02);
    }
}
