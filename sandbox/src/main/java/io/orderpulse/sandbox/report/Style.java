package io.orderpulse.sandbox.report;

/** How the pages look, on a desk, on a phone and in a mail. */
final class Style {

  static final String CSS =
      """
      body{margin:0;background:#F5F7FA;color:#1D2733;font:15px/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif}
      main{max-width:1080px;margin:0 auto;padding:20px 24px 40px;background:#FFF}
      h1{font-size:24px;margin:0}
      h2{font-size:18px;margin:32px 0 8px;padding-top:12px;border-top:1px solid #E3E8EF}
      .made,.note,footer{color:#55606E;font-size:13px;margin:4px 0 12px}
      footer{margin-top:32px}
      .empty{padding:12px;background:#FFF4D6}
      .tiles{display:flex;flex-wrap:wrap;gap:12px;margin:16px 0 8px}
      .tile{flex:1 1 150px;padding:12px 16px;background:#D6E4F0;border-radius:6px}
      .tile strong{display:block;font-size:28px;line-height:1.2}
      .tile.bad{background:#BD271E;color:#FFF}
      .missed{color:#A3201A;font-weight:600}
      .wide{overflow-x:auto}
      table{border-collapse:collapse;width:100%;font-size:14px}
      th{text-align:left;color:#55606E;font-weight:600;white-space:nowrap}
      th,td{padding:6px 12px 6px 0;border-bottom:1px solid #E3E8EF;vertical-align:top}
      .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
      .short,td.missed{white-space:nowrap}
      .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:16px 24px}
      figure{margin:0}
      figcaption{font-weight:600;margin-bottom:4px}
      svg{width:100%;height:auto;display:block}
      svg text{font-size:12px;fill:#55606E}
      @media (max-width:600px){main{padding:14px 14px 32px}h1{font-size:20px}th,td{padding-right:14px}table{font-size:13px}}
      @media print{body{background:#FFF}main{max-width:none}}
      """;

  private Style() {}
}
