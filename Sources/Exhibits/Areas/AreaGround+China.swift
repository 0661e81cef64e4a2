extension AreaGround {
    /// The provinces, regions and municipalities of China as tiles, under their codes of ISO
    /// 3166-2; each about where it lies.
    public static let china = grid(
        "China", country: "CN",
        """
        HL 0 8 Heilongjiang|黑龙江
        NM 1 5 Inner Mongolia|Nei Mongol|Inner Mongolia Autonomous Region|内蒙古|内蒙古自治区
        JL 1 8 Jilin|吉林
        XJ 2 0 Xinjiang|Xinjiang Uyghur Autonomous Region|Xinjiang Uygur Autonomous Region|\
        新疆|新疆维吾尔自治区
        GS 2 2 Gansu|甘肃
        NX 2 3 Ningxia|Ningxia Hui Autonomous Region|宁夏|宁夏回族自治区
        SX 2 4 Shanxi|山西
        HE 2 5 Hebei|河北
        BJ 2 6 Beijing|北京
        TJ 2 7 Tianjin|天津
        LN 2 8 Liaoning|辽宁
        QH 3 2 Qinghai|青海
        SN 3 3 Shaanxi|陕西
        HA 3 4 Henan|河南
        SD 3 6 Shandong|山东
        XZ 4 1 Tibet|Xizang|Tibet Autonomous Region|Xizang Autonomous Region|西藏|西藏自治区
        SC 4 2 Sichuan|四川
        CQ 4 3 Chongqing|重庆
        HB 4 4 Hubei|湖北
        AH 4 5 Anhui|安徽
        JS 4 6 Jiangsu|江苏
        SH 4 7 Shanghai|上海
        YN 5 2 Yunnan|云南
        GZ 5 3 Guizhou|贵州
        HN 5 4 Hunan|湖南
        JX 5 5 Jiangxi|江西
        ZJ 5 6 Zhejiang|浙江
        GX 6 3 Guangxi|Guangxi Zhuang Autonomous Region|广西|广西壮族自治区
        GD 6 4 Guangdong|广东
        FJ 6 5 Fujian|福建
        TW 6 7 Taiwan|台湾|臺灣
        HI 7 3 Hainan|海南
        MO 7 4 Macao|Macau|澳门
        HK 7 5 Hong Kong|香港
        """)
}
