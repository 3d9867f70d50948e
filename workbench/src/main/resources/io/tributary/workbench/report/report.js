'use strict';
(function () {
  var data = JSON.parse(document.getElementById('data').textContent);
  var lang = data.lang;
  var plots = [];
  var PAGE = 12;
  var PRINTED = 200;
  var printing = false;
  var refills = [];
  var SVG = 'http://www.w3.org/2000/svg';
  var INK = '#1d2733';
  var SOFT = '#5b6877';
  var COLORS = ['#7b8794', '#b58a2b', '#6f5aa8', '#2f8f83', '#a04668', '#4a6fb5', '#8a6d4b'];
  var CHOSEN = '#0b6e8f';
  var TIERS = { '-1': '#ffffff', 0: '#8661b5', 1: '#2a7fb8', 2: '#8fb996', 3: '#c9b458' };
  /* Colours that people with any colour vision tell apart (Okabe and Ito 2008). */
  var PARTNERS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#7a7a7a'];
  var MOST_LABELS = 16;
  var FONT = getComputedStyle(document.body).fontFamily;

  var LABELS = {
    other: { en: '中文', zh: 'English' },
    table: { en: 'Show as table', zh: '以表格显示' },
    search: { en: 'Search …', zh: '搜索……' },
    before: { en: 'Back', zh: '上一页' },
    after: { en: 'Next', zh: '下一页' },
    save: { en: 'Save as CSV', zh: '保存为 CSV' },
    rows: { en: 'rows', zh: '行' },
    of: { en: 'of', zh: '/' },
    legend: {
      en: 'Bar: share of futures in which the target is met. Thin line: 95 % interval. Thick mark: how sure it should be.',
      zh: '条形：目标达成的未来占比。细线：95 % 区间。粗标记：要求的把握程度。'
    },
    nobody: { en: 'not served', zh: '未服务' },
    direct: { en: 'maker direct', zh: '厂家直供' },
    tier: { en: ' tier', zh: ' 级渠道' },
    tiers: { en: ' tiers', zh: ' 级渠道' },
    changed: { en: 'changes partner', zh: '更换渠道商' },
    partner: { en: 'partner', zh: '渠道商' },
    colors: { en: 'a colour for each partner, repeated at a distance', zh: '每种颜色为一个渠道商，远处会重复' },
    open: { en: 'open warehouse', zh: '启用的仓库' },
    closed: { en: 'closed warehouse', zh: '未启用的仓库' },
    was: { en: 'today: ', zh: '现状：' },
    people: { en: 'people', zh: '人' },
    areas: { en: 'areas', zh: '个片区' },
    futures: { en: 'middle 80 % of futures', zh: '中间 80 % 的未来' }
  };

  function t(text) { return typeof text === 'string' ? text : text[lang]; }
  function label(key) { return LABELS[key][lang]; }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text !== undefined) { made.textContent = kept(text); }
    return made;
  }

  /* A number and its unit stay on one line. */
  function kept(text) { return text.replace(/(\d) (?=(%|k|M|bn|万|亿)(\W|$))/g, '$1\u00a0'); }

  function shape(name, attributes) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  function escaped(text) {
    return text.replace(/[&<>"']/g, function (c) { return '&#' + c.charCodeAt(0) + ';'; });
  }

  /* Numbers on axes and in tips */

  function digits(value, widest) {
    var size = Math.abs(widest);
    var decimals = size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0;
    return value.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',');
  }

  function short(value) {
    var steps = lang === 'zh' ? [[1e8, ' 亿'], [1e4, ' 万']] : [[1e9, ' bn'], [1e6, ' M'], [1e4, ' k']];
    for (var i = 0; i < steps.length; i++) {
      if (Math.abs(value) >= steps[i][0]) {
        var unit = steps[i][0] === 1e4 && lang !== 'zh' ? 1e3 : steps[i][0];
        return trimmed(digits(value / unit, value / unit)) + steps[i][1];
      }
    }
    return trimmed(digits(value, value));
  }

  function trimmed(text) { return text.indexOf('.') < 0 ? text : text.replace(/\.?0+$/, ''); }

  function figure(value, share) {
    if (value === null || value === undefined) { return '–'; }
    return share ? (value * 100).toFixed(1) + ' %' : short(value);
  }

  /* Tables */

  function cellText(cell) { return t(cell.main === undefined ? cell : cell.main); }

  function drawCell(cell, column) {
    var made = element('td', (column.numbers ? 'number' : '') + (column.chosen ? ' chosen' : ''));
    var tone = cell.tone > 0 ? ' good' : cell.tone < 0 ? ' bad' : '';
    made.appendChild(element('span', 'main' + tone, cellText(cell)));
    (cell.notes || []).forEach(function (note) { made.appendChild(element('small', '', t(note))); });
    return made;
  }

  function drawTable(table, into) {
    var shown = table.rows;
    var page = 0;
    var scroll = element('div', 'scroll');
    var grid = element('table');
    var head = element('tr');
    table.columns.forEach(function (column) {
      var title = element('th', (column.numbers ? 'number' : '') + (column.chosen ? ' chosen' : ''), t(column.title));
      title.scope = 'col';
      head.appendChild(title);
    });
    grid.appendChild(element('thead')).appendChild(head);
    var body = grid.appendChild(element('tbody'));
    scroll.appendChild(grid);

    function fill() {
      body.textContent = '';
      var from = printing ? 0 : page * PAGE;
      shown.slice(from, from + (printing ? PRINTED : PAGE)).forEach(function (row) {
        var line = element('tr');
        row.forEach(function (cell, at) { line.appendChild(drawCell(cell, table.columns[at])); });
        body.appendChild(line);
      });
    }

    if (table.rows.length > PAGE) {
      into.appendChild(tools());
      refills.push(fill);
    }
    into.appendChild(scroll);
    fill();
    var save = element('button', '', label('save'));
    save.type = 'button';
    save.addEventListener('click', function () { saveCsv(table); });
    into.appendChild(element('div', 'tools')).appendChild(save);

    function tools() {
      var bar = element('div', 'tools');
      var search = element('input');
      search.type = 'search';
      search.placeholder = label('search');
      search.setAttribute('aria-label', label('search'));
      var count = element('span', 'count');
      count.setAttribute('aria-live', 'polite');
      var before = element('button', '', label('before'));
      var after = element('button', '', label('after'));
      before.type = after.type = 'button';
      function update() {
        var last = Math.min(shown.length, page * PAGE + PAGE);
        count.textContent = (shown.length ? page * PAGE + 1 : 0) + '–' + last + ' ' + label('of') + ' ' + shown.length + ' ' + label('rows');
        before.disabled = page === 0;
        after.disabled = last >= shown.length;
        fill();
      }
      search.addEventListener('input', function () {
        var wanted = search.value.trim().toLowerCase();
        shown = table.rows.filter(function (row) {
          return row.some(function (cell) { return cellText(cell).toLowerCase().indexOf(wanted) >= 0; });
        });
        page = 0;
        update();
      });
      before.addEventListener('click', function () { page -= 1; update(); });
      after.addEventListener('click', function () { page += 1; update(); });
      [search, count, before, after].forEach(function (part) { bar.appendChild(part); });
      update();
      return bar;
    }
  }

  function saveCsv(table) {
    function csv(text) {
      var formula = /^[=@\t\r]/.test(text) || /^[+-](?![\d.,]+( |$))/.test(text);
      return '"' + (formula ? "'" : '') + text.replace(/"/g, '""') + '"';
    }
    var lines = [table.columns.map(function (column) { return csv(t(column.title)); })];
    table.rows.forEach(function (row) {
      lines.push(row.map(function (cell) {
        return csv([cellText(cell)].concat((cell.notes || []).map(t)).join('; '));
      }));
    });
    var link = element('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff' + lines.join('\n') + '\n'], { type: 'text/csv' }));
    link.download = 'table.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /* Charts */

  function plot(into, option, className) {
    var box = into.appendChild(element('div', 'plot' + (className || '')));
    plots.push({ box: box, option: option, chart: null });
    return plots[plots.length - 1];
  }

  function base() {
    return {
      animation: false,
      textStyle: { fontFamily: FONT, color: INK, fontSize: 12 },
      tooltip: { confine: true, borderColor: '#dfe4ea', padding: [6, 10], extraCssText: 'box-shadow:0 2px 8px rgba(0,0,0,.12)' }
    };
  }

  function axis(more) {
    return Object.assign({
      axisLine: { lineStyle: { color: '#b8c1cb' } },
      axisTick: { show: false },
      axisLabel: { color: SOFT },
      splitLine: { lineStyle: { color: '#eceff2' } }
    }, more);
  }

  function tip(lines) {
    return '<div class="tip">' + lines.join('<br>') + '</div>';
  }

  function bullets(bars, into) {
    var grid = element('div', 'bullets');
    bars.forEach(function (bar) {
      var joint = bar.wanted === null;
      var met = joint ? 'bar-joint' : bar.share >= bar.wanted ? 'bar-met' : 'bar-missed';
      grid.appendChild(element('div', 'name' + (joint ? ' all' : ''), t(bar.label)));
      var drawing = shape('svg', { role: 'img', 'aria-label': t(bar.label) + ': ' + bar.text + ' (' + bar.interval + ')' });
      drawing.appendChild(shape('rect', { x: 0, y: 7, width: '100%', height: 16, rx: 2, 'class': 'bar-track' }));
      drawing.appendChild(shape('rect', { x: 0, y: 7, width: percent(bar.share), height: 16, rx: 2, 'class': met }));
      drawing.appendChild(shape('line', { x1: percent(bar.low), x2: percent(bar.high), y1: 15, y2: 15, 'class': 'bar-whisker' }));
      [bar.low, bar.high].forEach(function (end) {
        drawing.appendChild(shape('line', { x1: percent(end), x2: percent(end), y1: 11, y2: 19, 'class': 'bar-whisker' }));
      });
      if (!joint) {
        drawing.appendChild(shape('line', { x1: percent(bar.wanted), x2: percent(bar.wanted), y1: 3, y2: 27, 'class': 'bar-wanted' }));
      }
      grid.appendChild(drawing);
      var value = element('div', 'value', bar.text);
      value.appendChild(element('small', '', bar.interval));
      grid.appendChild(value);
    });
    grid.appendChild(element('div', 'ruler-name'));
    var ruler = grid.appendChild(element('div', 'ruler'));
    ['0 %', '50 %', '100 %'].forEach(function (mark) { ruler.appendChild(element('span', '', mark)); });
    grid.appendChild(element('div', 'ruler-value'));
    into.appendChild(grid);
    into.appendChild(element('p', 'legend', label('legend')));
  }

  function percent(share) { return (share * 100).toFixed(2) + '%'; }

  function waterfall(data, into) {
    var steps = data.steps;
    var option = base();
    var lowest = Math.min.apply(null, steps.map(function (s) { return s.whole ? s.to : Math.min(s.from, s.to); }));
    var highest = Math.max.apply(null, steps.map(function (s) { return Math.max(s.from, s.to); }));
    var cut = lowest > 0.6 * highest;
    var narrow = into.clientWidth < 560;
    var unit = ' ' + t(data.unit);
    var floor = cut ? lowest - (highest - lowest) * 0.5 : Math.min(0, lowest);
    option.grid = { left: 8, right: 8, top: 30, bottom: 8, containLabel: true };
    option.xAxis = axis({ type: 'category', data: steps.map(function (s) { return t(s.label); }), axisLabel: { color: SOFT, interval: 0, rotate: narrow ? 45 : 0, width: narrow ? 90 : 105, overflow: 'break', lineHeight: 15 } });
    option.yAxis = axis({ type: 'value', min: floor, name: t(data.unit), nameTextStyle: { color: SOFT }, axisLabel: { color: SOFT, formatter: short }, axisLine: { show: false } });
    option.tooltip.formatter = function (hit) {
      var step = steps[hit.dataIndex];
      return tip(['<b>' + escaped(t(step.label)) + '</b>', escaped(t(step.text))]);
    };
    option.series = [
      { type: 'bar', stack: 'all', silent: true, itemStyle: { color: 'transparent' }, tooltip: { show: false }, data: steps.map(function (s) { return (s.whole ? floor : Math.min(s.from, s.to)); }) },
      { type: 'bar', stack: 'all', barMaxWidth: 64, data: steps.map(function (s, at) {
          var color = s.whole ? (at === 0 ? COLORS[0] : CHOSEN) : s.to > s.from ? '#c8793f' : '#1f7a4d';
          return { value: s.whole ? s.to - floor : Math.abs(s.to - s.from), itemStyle: { color: color } };
        }),
        label: { show: true, position: 'top', color: INK, fontSize: narrow ? 9 : 12, formatter: function (hit) { return t(steps[hit.dataIndex].text).replace(unit, ''); } } }
    ];
    if (cut) { option.yAxis.axisLabel.showMinLabel = false; }
    plot(into, option);
    if (cut) {
      into.appendChild(element('p', 'legend', lang === 'zh' ? '纵轴不从零开始，以便看清各项变化。' : 'The vertical axis does not start at zero, so that the steps can be seen.'));
    }
  }

  function months(data, into) {
    var option = base();
    var other = 0;
    option.grid = { left: 8, right: 24, top: t(data.unit) ? 58 : 38, bottom: 8, containLabel: true };
    option.legend = { top: 0, left: 0, icon: 'roundRect', itemWidth: 18, itemHeight: 3, textStyle: { color: INK, fontSize: 12 }, data: [] };
    option.xAxis = axis({ type: 'category', boundaryGap: false, data: data.months });
    option.yAxis = axis({ type: 'value', scale: true, name: t(data.unit), nameTextStyle: { color: SOFT, align: 'left' }, axisLine: { show: false }, axisLabel: { color: SOFT, formatter: function (v) { return data.share ? trimmed((v * 100).toFixed(1)) + ' %' : short(v); } } });
    option.series = [];
    data.lines.forEach(function (line) {
      var color = line.chosen && (line.fan || data.lines.length === 1) ? CHOSEN : COLORS[other++ % COLORS.length];
      var name = t(line.name);
      option.legend.data.push(name);
      if (line.fan) { fan(option, line, color); }
      option.series.push({ name: name, type: 'line', data: line.values, symbol: 'none', z: line.fan ? 5 : 4, lineStyle: { width: line.fan ? 2.5 : 1.8, color: color, type: line.fan ? 'solid' : (other % 2 ? 'solid' : 'dashed') }, itemStyle: { color: color } });
    });
    option.tooltip.trigger = 'axis';
    option.tooltip.formatter = function (hits) {
      var at = hits[0].dataIndex;
      return tip(['<b>' + escaped(data.months[at]) + '</b>'].concat(data.lines.map(function (line) {
        var range = line.fan && line.low[at] !== null ? ' (' + figure(line.low[at], data.share) + ' – ' + figure(line.high[at], data.share) + ')' : '';
        return escaped(t(line.name)) + ' <b>' + figure(line.values[at], data.share) + '</b>' + range;
      })));
    };
    plot(into, option, ' flat');
  }

  function fan(option, line, color) {
    var name = label('futures');
    var hidden = { type: 'line', stack: 'fan', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, z: 1, stackStrategy: 'all' };
    option.series.push(Object.assign({}, hidden, { name: name + ' ', data: line.low }));
    option.series.push(Object.assign({}, hidden, {
      name: name,
      areaStyle: { color: color, opacity: 0.14 },
      itemStyle: { color: color, opacity: 0.3 },
      data: line.high.map(function (high, at) { return high === null ? null : high - line.low[at]; })
    }));
    option.legend.data.push({ name: name, icon: 'rect', itemStyle: { color: color, opacity: 0.2 } });
  }

  /* A line per variant over a factor; the band around it is drawn edge by edge, since areas of a numeric axis do not stack. */
  function curve(data, into) {
    var option = base();
    var say = function (v) { return data.share ? trimmed((v * 100).toFixed(2)) + ' %' : short(v); };
    var title = t(data.factor) + (data.factor_unit ? ' (' + data.factor_unit + ')' : '');
    option.grid = { left: 8, right: 24, top: t(data.unit) ? 58 : 38, bottom: 28, containLabel: true };
    option.legend = { top: 0, left: 0, type: 'scroll', icon: 'roundRect', itemWidth: 18, itemHeight: 3, textStyle: { color: INK, fontSize: 12 }, data: data.lines.map(function (line) { return t(line.name); }) };
    option.xAxis = axis({ type: data.numeric ? 'value' : 'category', scale: true, name: title, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: SOFT } });
    if (!data.numeric) { option.xAxis.data = data.lines[0].points.map(function (p) { return t(p.x); }); }
    option.yAxis = axis({ type: 'value', scale: true, name: t(data.unit), nameTextStyle: { color: SOFT, align: 'left' }, axisLine: { show: false }, axisLabel: { color: SOFT, formatter: say } });
    option.series = [];
    data.lines.forEach(function (line, at) {
      var color = data.lines.length === 1 ? CHOSEN : COLORS[at % COLORS.length];
      var whiskers = [];
      ['low', 'high'].forEach(function (end) {
        option.series.push({ type: 'line', name: t(line.name), data: line.points.map(function (p) { return [p.x, p[end]]; }), symbol: 'none', silent: true, tooltip: { show: false }, lineStyle: { width: 1, type: 'dotted', color: color }, itemStyle: { color: color } });
      });
      line.points.forEach(function (p) { whiskers.push([p.x, p.low], [p.x, p.high], [p.x, null]); });
      option.series.push({ type: 'line', name: t(line.name), data: whiskers, symbol: 'none', silent: true, connectNulls: false, tooltip: { show: false }, lineStyle: { width: 5, opacity: 0.3, color: color }, itemStyle: { color: color } });
      option.series.push({ type: 'line', name: t(line.name), z: 5, symbolSize: 7, lineStyle: { width: 2.2, color: color }, itemStyle: { color: color }, data: line.points.map(function (p) { return { value: [p.x, p.mean], point: p, line: line }; }) });
    });
    option.tooltip.formatter = function (hit) {
      var p = hit.data.point;
      return tip(['<b>' + escaped(t(hit.data.line.name)) + '</b>', escaped(t(data.factor) + ' = ' + t(p.label)), '<b>' + say(p.mean) + '</b>' + (data.exact ? '' : ' (' + say(p.low) + ' – ' + say(p.high) + ')')]);
    };
    plot(into, option);
    if (!data.exact) { into.appendChild(element('p', 'legend', lang === 'zh' ? '粗竖条与虚线：均值的 95 % 区间。' : 'Broad strokes and dotted lines: 95 % interval of the mean.')); }
  }

  /* Dots with whiskers on named lines, several series side by side. */
  function dots(data, into) {
    var option = base();
    var say = function (v) { return data.share ? trimmed((v * 100).toFixed(2)) + ' %' : short(v); };
    var count = data.rows.length;
    option.grid = { left: 8, right: 24, top: 10, bottom: t(data.unit) ? 28 : 8, containLabel: true };
    option.xAxis = axis({ type: 'value', scale: data.series.length === 1, name: t(data.unit), nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: SOFT }, axisLabel: { color: SOFT, formatter: say } });
    option.yAxis = axis({ type: 'value', min: -0.5, max: count - 0.5, interval: 0.5, inverse: true, splitLine: { show: false }, axisLabel: { color: INK, formatter: function (v) { return v === Math.round(v) && data.rows[v] !== undefined ? t(data.rows[v]) : ''; } } });
    option.series = [];
    data.series.forEach(function (points, at) {
      var color = at === data.series.length - 1 ? CHOSEN : COLORS[at % COLORS.length];
      var shift = (at - (data.series.length - 1) / 2) * 0.24;
      var whiskers = [];
      var spans = [];
      points.forEach(function (p) {
        whiskers.push([p.low, p.row + shift], [p.high, p.row + shift], [null, null]);
        if (data.series.length === 1) { spans.push([0, p.row], [p.mean, p.row], [null, null]); }
      });
      option.series.push({ type: 'line', data: spans, symbol: 'none', silent: true, connectNulls: false, tooltip: { show: false }, lineStyle: { width: 11, opacity: 0.25, color: color } });
      option.series.push({ type: 'line', data: whiskers, symbol: 'none', silent: true, connectNulls: false, tooltip: { show: false }, lineStyle: { width: 1.6, color: color } });
      option.series.push({ type: 'scatter', symbolSize: 9, itemStyle: { color: color }, data: points.map(function (p) { return { value: [p.mean, p.row + shift], point: p }; }) });
    });
    option.tooltip.formatter = function (hit) {
      var p = hit.data.point;
      return tip(['<b>' + escaped(t(data.rows[p.row])) + '</b> ' + escaped(t(p.label)), '<b>' + say(p.mean) + '</b> (' + say(p.low) + ' – ' + say(p.high) + ')']);
    };
    plot(into, option);
    into.appendChild(element('p', 'legend', lang === 'zh' ? '细线：95 % 区间。' : 'Thin lines: 95 % interval.'));
  }

  /* Named points in a plane. */
  function scatter(data, into) {
    var option = base();
    var say = function (v) { return data.share ? trimmed((v * 100).toFixed(2)) + ' %' : short(v); };
    option.grid = { left: 8, right: 60, top: 30, bottom: 28, containLabel: true };
    option.xAxis = axis({ type: 'value', name: data.x, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: SOFT }, axisLabel: { color: SOFT, formatter: say } });
    option.yAxis = axis({ type: 'value', name: data.y, nameTextStyle: { color: SOFT, align: 'left' }, axisLabel: { color: SOFT, formatter: say } });
    option.series = [{ type: 'scatter', symbolSize: 11, itemStyle: { color: CHOSEN }, data: data.points.map(function (p) { return { value: [p.x, p.y], point: p, label: { show: true, position: 'right', color: INK, formatter: t(p.name) } }; }) }];
    option.tooltip.formatter = function (hit) {
      var p = hit.data.point;
      return tip(['<b>' + escaped(t(p.name)) + '</b>', data.x + ' ' + say(p.x) + ', ' + data.y + ' ' + say(p.y)]);
    };
    plot(into, option);
  }

  function map(data, into) {
    var frame = frameOf(data.panels);
    into.appendChild(mapLegend(data.panels, data.partnerColors));
    var maps = into.appendChild(element('div', 'maps'));
    data.panels.forEach(function (panel) {
      var side = maps.appendChild(element('div'));
      side.appendChild(element('h4', '', t(panel.title)));
      plot(side, mapOption(panel, frame, data.partnerColors)).group = 'maps';
    });
  }

  function frameOf(panels) {
    var points = [];
    panels.forEach(function (panel) {
      panel.zones.forEach(function (zone) { points.push(zone.at); });
      panel.partners.forEach(function (partner) { if (partner.areas) { points.push(partner.at); } });
      (panel.warehouses || []).forEach(function (house) { points.push(house.at); });
    });
    var lon = points.map(function (p) { return p[0]; });
    var lat = points.map(function (p) { return p[1]; });
    var frame = { west: Math.min.apply(null, lon), east: Math.max.apply(null, lon), south: Math.min.apply(null, lat), north: Math.max.apply(null, lat) };
    frame.people = Math.max.apply(null, panels[0].zones.map(function (z) { return z.people || 1; }));
    return frame;
  }

  /* One degree of longitude is cos(latitude) as long as one of latitude: the axes are stretched to keep shapes. */
  function stretched(frame, width, height) {
    var cos = Math.cos((frame.north + frame.south) / 2 * Math.PI / 180);
    var wide = (frame.east - frame.west) * cos || 1;
    var high = frame.north - frame.south || 1;
    var perPixel = Math.max(wide / width, high / height) * 1.12;
    var lon = (frame.east + frame.west) / 2;
    var lat = (frame.north + frame.south) / 2;
    return { west: lon - perPixel * width / 2 / cos, east: lon + perPixel * width / 2 / cos, south: lat - perPixel * height / 2, north: lat + perPixel * height / 2 };
  }

  function mapOption(panel, frame, colored) {
    return function (box) {
      var option = base();
      var view = stretched(frame, box.clientWidth - 8, box.clientHeight - 8);
      var partners = {};
      panel.partners.forEach(function (partner) { partners[partner.id] = partner; });
      var crowded = panel.partners.length > 80;
      option.grid = { left: 4, right: 4, top: 4, bottom: 4 };
      option.xAxis = { type: 'value', min: view.west, max: view.east, show: false };
      option.yAxis = { type: 'value', min: view.south, max: view.north, show: false };
      option.dataZoom = [{ type: 'inside', xAxisIndex: 0, filterMode: 'none', zoomOnMouseWheel: 'ctrl' }, { type: 'inside', yAxisIndex: 0, filterMode: 'none', zoomOnMouseWheel: 'ctrl' }];
      option.series = [
        threads(panel, partners, false, colored), threads(panel, partners, true, colored),
        regions(panel),
        { type: 'scatter', z: 3, data: panel.zones.map(function (zone) { return bubble(zone, frame, colored); }) },
        nobodys(panel, frame, colored), houses(panel),
        { type: 'scatter', z: 4, symbol: 'diamond', itemStyle: { color: INK, borderColor: '#fff', borderWidth: crowded ? 0.5 : 1 }, data: panel.partners.filter(function (p) { return p.areas > 0; }).map(function (p) { return { value: p.at, symbolSize: (crowded ? 3 : 7) + Math.min(crowded ? 4 : 9, Math.sqrt(p.areas) * (crowded ? 1 : 2)), partner: p, itemStyle: colored ? { color: PARTNERS[p.color], borderColor: INK, borderWidth: 1.2 } : {}, label: tag(panel, p, colored, view) }; }) }
      ];
      option.tooltip.formatter = function (hit) { return place(hit.data, partners); };
      return option;
    };
  }

  /* Names of regions at the middle of their places, behind everything; left out where there is one region only. */
  function regions(panel) {
    var sums = {};
    panel.zones.forEach(function (zone) {
      var sum = sums[zone.region] = sums[zone.region] || [0, 0, 0];
      sum[0] += zone.at[0];
      sum[1] += zone.at[1];
      sum[2] += 1;
    });
    var names = Object.keys(sums);
    return { type: 'scatter', z: 1, silent: true, symbolSize: 0.1, tooltip: { show: false }, data: (names.length > 1 ? names : []).map(function (name) {
      var sum = sums[name];
      return { value: [sum[0] / sum[2], sum[1] / sum[2]], label: { show: true, position: 'inside', formatter: name, color: '#c3cad2', fontSize: 26, fontWeight: 600 } };
    }) };
  }

  function size(zone, frame) {
    return 5 + 23 * Math.sqrt((zone.people || 0) / frame.people);
  }

  /* Where colours stand for partners, zones that nobody serves are crossed out as well. */
  function nobodys(panel, frame, colored) {
    var empty = colored ? panel.zones.filter(function (zone) { return zone.empty > 0; }) : [];
    return { type: 'scatter', z: 5, silent: true, symbol: 'path://M0,1L1,0L5,4L9,0L10,1L6,5L10,9L9,10L5,6L1,10L0,9L4,5Z', itemStyle: { color: INK }, data: empty.map(function (zone) { return { value: zone.at, symbolSize: Math.max(6, size(zone, frame) * 0.5) }; }) };
  }

  function houses(panel) {
    return { type: 'scatter', z: 6, symbol: 'rect', symbolSize: 11, data: (panel.warehouses || []).map(function (house) {
      return { value: house.at, house: house, itemStyle: { color: house.open ? INK : '#ffffff', borderColor: house.open ? '#ffffff' : INK, borderWidth: 1.5 } };
    }) };
  }

  /* Few partners are named on the map itself. */
  function tag(panel, partner, colored, view) {
    var few = colored && panel.partners.filter(function (p) { return p.areas > 0; }).length <= MOST_LABELS;
    return { show: few, position: partner.at[0] > (view.west + view.east) / 2 ? 'left' : 'right', formatter: t(partner.name).replace(/ \(.*\)$/, ''), color: INK, fontSize: 11, textBorderColor: '#ffffff', textBorderWidth: 3 };
  }

  function bubble(zone, frame, colored) {
    return {
      value: zone.at,
      symbolSize: size(zone, frame),
      itemStyle: { color: colored ? PARTNERS[zone.color] || '#ffffff' : TIERS[zone.tiers] || TIERS[3], opacity: 0.88, borderColor: zone.changed ? (colored ? INK : '#d9541e') : zone.tiers < 0 ? '#8a94a0' : '#ffffff', borderWidth: zone.changed ? 2.5 : 1 },
      zone: zone
    };
  }

  function threads(panel, partners, changed, colored) {
    var points = [];
    panel.zones.forEach(function (zone) {
      if (zone.changed !== changed) { return; }
      zone.by.forEach(function (id) {
        if (partners[id]) { points.push(zone.at, partners[id].at, [null, null]); }
      });
    });
    return { type: 'line', z: 2, silent: true, symbol: 'none', connectNulls: false, tooltip: { show: false }, data: points, lineStyle: { width: changed ? 1.2 : 0.8, color: changed ? (colored ? INK : '#d9541e') : '#9aa5b1', opacity: changed ? 0.75 : 0.6 } };
  }

  function place(hit, partners) {
    if (hit.partner) {
      return tip(['<b>' + escaped(t(hit.partner.name)) + '</b>', hit.partner.areas + ' ' + label('areas')]);
    }
    if (hit.house) {
      return tip(['<b>' + escaped(t(hit.house.name)) + '</b>', label(hit.house.open ? 'open' : 'closed')]);
    }
    var zone = hit.zone;
    var none = zone.empty && zone.tiers >= 0 ? [label('nobody') + ': ' + zone.empty + ' ' + label('areas')] : [];
    var was = zone.was ? [escaped(label('was') + t(zone.was))] : [];
    var by = zone.by.slice(0, 4).map(function (id) { return escaped(partners[id] ? t(partners[id].name) : id); });
    return tip(['<b>' + escaped(t(zone.name)) + '</b>', short(zone.people || 0) + ' ' + label('people'), tierName(zone.tiers)].concat(by, none, was));
  }

  function tierName(tiers) {
    return tiers < 0 ? label('nobody') : tiers === 0 ? label('direct') : tiers + label(tiers === 1 ? 'tier' : 'tiers');
  }

  function mapLegend(panels, colored) {
    var legend = element('p', 'legend');
    var tiers = {};
    var houses = {};
    var empty = false;
    function item(kind, text) {
      legend.appendChild(element('span', 'swatch ' + kind));
      legend.appendChild(document.createTextNode(text));
    }
    panels.forEach(function (panel) {
      panel.zones.forEach(function (zone) {
        tiers[zone.tiers] = true;
        empty = empty || zone.empty > 0;
      });
      (panel.warehouses || []).forEach(function (house) { houses[house.open ? 'open' : 'closed'] = true; });
    });
    if (colored) {
      item('hues', label('colors'));
      if (empty) { item('crossed', label('nobody')); }
    } else {
      Object.keys(tiers).sort(function (a, b) { return a - b; }).forEach(function (count) { item('tier-' + count, tierName(Number(count))); });
    }
    if (panels.length > 1) { item(colored ? 'ring ink' : 'ring', label('changed')); }
    item('diamond', label('partner'));
    Object.keys(houses).sort().reverse().forEach(function (kind) { item('house-' + kind, label(kind)); });
    return legend;
  }

  var FORMS = { bullets: bullets, waterfall: waterfall, months: months, curve: curve, dots: dots, scatter: scatter, map: map };

  /* Blocks */

  function hero(block, into) {
    var box = element('div', 'hero');
    box.appendChild(element('p', 'label', t(block.label)));
    box.appendChild(element('p', 'choice', t(block.title)));
    block.sentences.forEach(function (sentence, at) { box.appendChild(element('p', at ? '' : 'first', t(sentence))); });
    into.appendChild(box);
  }

  function lists(block, into) {
    var box = element('div', 'lists');
    block.lists.forEach(function (list) {
      var column = box.appendChild(element('div'));
      column.appendChild(element('h3', '', t(list.title)));
      var items = column.appendChild(element('ul'));
      list.items.forEach(function (item) { items.appendChild(element('li', '', t(item))); });
    });
    into.appendChild(box);
  }

  function heading(block, into) {
    if (t(block.title)) { into.appendChild(element('h3', '', t(block.title))); }
    if (t(block.takeaway)) { into.appendChild(element('p', 'takeaway', t(block.takeaway))); }
  }

  function chart(block, into) {
    heading(block, into);
    var from = plots.length;
    FORMS[block.form](block.data, into);
    plots.slice(from).forEach(function (one) {
      one.box.setAttribute('role', 'img');
      one.box.setAttribute('aria-label', t(block.title) + '. ' + t(block.takeaway));
    });
    var more = into.appendChild(element('details'));
    more.appendChild(element('summary', '', label('table')));
    var filled = false;
    more.addEventListener('toggle', function () {
      if (more.open && !filled) {
        filled = true;
        drawTable(block.table, more);
      }
    });
  }

  function table(block, into) {
    heading(block, into);
    drawTable(block, into);
  }

  function paragraphs(block, into) {
    block.paragraphs.forEach(function (text) { into.appendChild(element('p', '', t(text))); });
  }

  var KINDS = { hero: hero, lists: lists, chart: chart, table: table, paragraphs: paragraphs };

  function draw() {
    plots.forEach(function (one) { if (one.chart) { one.chart.dispose(); } });
    plots = [];
    refills = [];
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = t(data.title);
    document.getElementById('language').textContent = label('other');
    var contents = document.getElementById('contents');
    var page = document.getElementById('page');
    contents.textContent = '';
    page.textContent = '';
    if (t(data.question) !== t(data.title)) { page.appendChild(element('p', 'scenario', t(data.title))); }
    page.appendChild(element('h1', '', t(data.question)));
    data.sections.forEach(function (section) {
      var link = contents.appendChild(element('a', '', t(section.title)));
      link.href = '#' + section.id;
      var box = page.appendChild(element('section'));
      box.id = section.id;
      box.appendChild(element('h2', '', t(section.title)));
      section.blocks.forEach(function (block) {
        var long = block.kind === 'table' && block.rows.length > 8;
        KINDS[block.kind](block, box.appendChild(element('div', 'block' + (long ? ' long' : ''))));
      });
    });
    plots.forEach(show);
    echarts.connect('maps');
  }

  function show(one) {
    one.chart = echarts.init(one.box, null, { renderer: 'svg' });
    if (one.group) { one.chart.group = one.group; }
    one.chart.setOption(typeof one.option === 'function' ? one.option(one.box) : one.option);
  }

  function resize() {
    plots.forEach(function (one) {
      if (!one.chart) { return; }
      one.chart.resize();
      if (typeof one.option === 'function') { one.chart.setOption(one.option(one.box)); }
    });
  }

  document.getElementById('language').addEventListener('click', function () {
    lang = lang === 'zh' ? 'en' : 'zh';
    draw();
  });
  window.addEventListener('resize', resize);
  function print(now) {
    printing = now;
    refills.forEach(function (fill) { fill(); });
    resize();
  }
  window.addEventListener('beforeprint', function () { print(true); });
  window.addEventListener('afterprint', function () { print(false); });
  draw();
})();
