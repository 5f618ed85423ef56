import { describe, expect, it, test } from 'vitest';
import { areaRole, isAddedArea, titledRole } from '../../src/model/release.ts';

describe('the title of an area', () => {
  test.each([
    '高新区',
    '高新技术产业开发区',
    '扬州经济技术开发区',
    '经开区',
    '旅游度假区',
    '综合保税区',
    '示例园区',
    '工业园',
    '风景名胜区',
    '科学城',
  ])('%s is that of a zone', (title) => {
    expect(titledRole({ 'zh-CN': title })).toBe('zone');
  });

  test.each(['High-tech Development Zone', 'Science and Technology Park', 'Special Economic Zone', 'Industrial parks'])(
    '%s is that of a zone',
    (title) => {
      expect(titledRole({ en: title })).toBe('zone');
    },
  );

  test.each(['市本级', '县本级', '本级', '某市本级', '市直', '省直单位', '区直属'])(
    '%s is that of own units',
    (title) => {
      expect(titledRole({ 'zh-CN': title })).toBe('own-level');
    },
  );

  test.each(['东镇', '浦东新区', '神农架林区', '井陉矿区', '江都区', '经开镇', '直溪镇', '新区街道', '城关街道'])(
    '%s says nothing',
    (title) => {
      expect(titledRole({ 'zh-CN': title })).toBeUndefined();
    },
  );

  test.each(['Hyde Park', 'Zone 4', 'East Town', 'New Park', 'Lakeside'])('%s says nothing', (title) => {
    expect(titledRole({ en: title })).toBeUndefined();
  });
});

describe('the role of an area', () => {
  it('is that of its kind, whatever its title', () => {
    expect(areaRole({ kind: 'zone', title: { en: 'East' } })).toBe('zone');
    expect(areaRole({ kind: '功能区', title: { 'zh-CN': '东区' } })).toBe('zone');
    expect(areaRole({ kind: '市本级', title: { 'zh-CN': '机关' } })).toBe('own-level');
    expect(areaRole({ kind: 'division', title: { 'zh-CN': '市本级' } })).toBe('division');
    expect(areaRole({ kind: 'park', title: { 'zh-CN': '示例园区' } })).toBe('division');
  });

  it('is taken from the title for own units alone, which are added all the same', () => {
    expect(areaRole({ title: { 'zh-CN': '市本级' } })).toBe('own-level');
    expect(areaRole({ title: { 'zh-CN': '高新区' } })).toBe('division');
  });

  it('says whether an area is added, unless the list says it', () => {
    const isAdded = (kind: string, adds?: boolean) =>
      isAddedArea({ kind, title: {}, ...(adds !== undefined && { adds }) });
    expect([isAdded('town'), isAdded('own-level'), isAdded('zone')]).toEqual([true, true, false]);
    expect([isAdded('zone', true), isAdded('town', false)]).toEqual([true, false]);
  });
});
